import { rateMs } from '../../../../local/scheduler/rate.ts';

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(15 minutes)', 900_000],
  ['rate(2 hours)', 7_200_000],
  ['rate(1 day)', 86_400_000],
  ['cron(5/15 * * * ? *)', 900_000],
])('%s', (expression, expected) => {
  expect(rateMs(expression)).toBe(expected);
});

test.each(['cron(0 12 * * ? *)', 'rate(0 minutes)', 'at(2026-01-01T00:00:00)'])(
  '%s is refused',
  (expression) => {
    expect(() => rateMs(expression)).toThrow(expression);
  },
);
