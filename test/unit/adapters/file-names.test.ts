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

it('a name of any length fits', () => {
  expect([...harmlessName('🏠'.repeat(255))].length).toBeLessThanOrEqual(200);
  expect(harmlessName(`${'n'.repeat(250)}.jpg`)).toMatch(/^n+\.jpg$/);
});
