import { durationMs } from '../../../local/clock/duration.ts';

const start = Date.parse('2026-01-31T12:00:00Z');
const hour = 3_600_000;

test.each([
  ['PT48H', 48 * hour],
  ['P2D', 48 * hour],
  ['P1W', 7 * 24 * hour],
  ['P1DT2H3M4S', 26 * hour + 3 * 60_000 + 4000],
  ['PT0S', 0],
  ['PT0.5S', 500],
  ['P1Y', 365 * 24 * hour],
])('%s is %d ms', (text, expected) => {
  expect(durationMs(text, start)).toBe(expected);
});

test.each(['', '48h', 'P', '-PT1H', 'PT-1H', 'P9999Y', 'tomorrow'])('%j is refused', (text) => {
  expect(durationMs(text, start)).toBeUndefined();
});
