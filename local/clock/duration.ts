import { parse } from 'tinyduration';

const latest = Date.parse('9999-12-31T23:59:59Z');

/**
 * Milliseconds from `start` until an ISO 8601 duration later; calendar units count from `start`.
 * `undefined` if the text is no duration, or leads backwards or past the year 9999.
 */
export function durationMs(text: string, start: number): number | undefined {
  const parts = parseDuration(text);
  if (!parts || parts.negative) return undefined;
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + (parts.years ?? 0));
  end.setUTCMonth(end.getUTCMonth() + (parts.months ?? 0));
  const days = (parts.weeks ?? 0) * 7 + (parts.days ?? 0);
  const hours = days * 24 + (parts.hours ?? 0);
  const seconds = (hours * 60 + (parts.minutes ?? 0)) * 60 + (parts.seconds ?? 0);
  const target = end.getTime() + Math.round(seconds * 1000);
  return start <= target && target <= latest ? target - start : undefined;
}

function parseDuration(text: string) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
