import { DAY, HOUR, MINUTE, SECOND } from './units.ts';

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

/** German has "Tg." for days; Arabic has single letters, which nobody uses. */
const isCryptic = (name: string, locale: string): boolean =>
  name === 'day' || locale.startsWith('ar');

const unit = (count: number, name: (typeof UNITS)[number][0], locale: string, long: boolean) =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: long || isCryptic(name, locale) ? 'long' : 'short',
  }).format(count);

/** The two largest units of a span of milliseconds, cut off below: "1 day 23 hr", "42 sec". */
export function formatDuration(ms: number, locale: string, { long = false } = {}): string {
  const rest = Math.max(0, ms);
  const found = UNITS.findIndex(([, size]) => rest >= size);
  const first = found < 0 ? UNITS.length - 1 : found;
  const parts = UNITS.slice(first, first + 2)
    .map(([name, size], index) => {
      const larger = index === 0 ? Number.POSITIVE_INFINITY : (UNITS[first]?.[1] ?? 0);
      return { name, count: Math.floor((rest % larger) / size) };
    })
    .filter(({ count }, index) => index === 0 || count > 0)
    .map(({ name, count }) => unit(count, name, locale, long));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

/** "48 hours", "7 days": whole days from three on, as people speak of them. */
export function formatSpan(ms: number, locale: string): string {
  if (ms >= 3 * DAY || ms % HOUR !== 0) return formatDuration(ms, locale, { long: true });
  return unit(ms / HOUR, 'hour', locale, true);
}
