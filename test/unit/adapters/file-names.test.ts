import { harmlessName } from '../../../lambdas/adapters/file-names.ts';

it.each([
  ['hall.jpg', 'hall.jpg'],
  ['Die Wand, neu.jpg', 'Die Wand, neu.jpg'],
  ['الجدار.jpg', 'الجدار.jpg'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\temp\\hall.jpg', 'C_temp_hall.jpg'],
  ['hall\r\nSet-Cookie: a=b.jpg', 'hall Set-Cookie_ a=b.jpg'],
  ['con', 'con_'],
  ['gpj.\u202eexe', 'gpj.exe'],
  ['..', '_'],
  ['"<|>"', '_'],
])('%p is kept as %p', (name, expected) => expect(harmlessName(name)).toBe(expected));

it.each([
  '🏠'.repeat(255),
  `a.${'n'.repeat(253)}`,
  `${'ß'.repeat(200)}.jpg`,
  '👨‍👩‍👧‍👦'.repeat(36),
])('%s fits into 250 bytes, without half a character', (name) => {
  const short = harmlessName(name);

  expect(Buffer.byteLength(short)).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength(short)).toBeGreaterThan(240);
  expect(short).not.toContain('\ufffd');
});

it('a long name keeps its ending', () => {
  expect(harmlessName(`${'n'.repeat(251)}.jpg`)).toMatch(/^n{246}\.jpg$/);
});
