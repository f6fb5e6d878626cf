const unitMs: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * Milliseconds between two runs of a `rate(…)` expression, or of a `cron(…)` one for every so many
 * minutes of the hour.
 * @throws Error if it is another expression
 */
export function rateMs(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const [, minutes] = /^cron\(\d+\/(\d+) \* \* \* \? \*\)$/.exec(expression) ?? [];
  const ms = minutes ? Number(minutes) * 60_000 : Number(count) * (unitMs[unit] ?? Number.NaN);
  if (ms > 0) return ms;
  throw new Error(`the local runner does not know the schedule ${expression}`);
}
