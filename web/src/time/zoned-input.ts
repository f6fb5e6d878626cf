import { DAY } from './units.ts';

/**
 * What a `datetime-local` input holds ("2026-11-25T11:00"), as a time in the reader's zone. Of two
 * times with the same face, when clocks are put back, it is the first; a time that is skipped is
 * read as the clock would show it had it not been put forward.
 */
export function toInstant(local: string, timeZone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The zone's clocks are ahead by what they were the day before, or will be the day after.
  const before = asUtc - offsetMs(asUtc - DAY, timeZone);
  const after = asUtc - offsetMs(asUtc + DAY, timeZone);
  const isShown = (ms: number) => ms + offsetMs(ms, timeZone) === asUtc;
  const instant = [before, after].find(isShown) ?? before;
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** A time as a `datetime-local` input shows it in the reader's zone. */
export function toLocalInput(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 16);
}

/** How far the zone's clocks are ahead of UTC at that time. */
function offsetMs(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(ms);
  const value = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  const face = Date.UTC(
    ...([value('year'), value('month') - 1, value('day')] as const),
    ...([value('hour'), value('minute'), value('second')] as const),
  );
  return face - Math.floor(ms / 1000) * 1000;
}
