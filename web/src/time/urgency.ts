import { HOUR, MINUTE } from './units.ts';

export type Urgency = 'calm' | 'soon' | 'urgent' | 'passed';

/** How pressing a deadline is with so many milliseconds left. */
export function urgencyOf(leftMs: number): Urgency {
  if (leftMs <= 0) return 'passed';
  if (leftMs <= 2 * HOUR) return 'urgent';
  return leftMs <= 12 * HOUR ? 'soon' : 'calm';
}

/** Moments before a deadline, in milliseconds, at which a screen reader tells the time left. */
const TELLING = [24 * HOUR, 2 * HOUR, 15 * MINUTE, MINUTE];

/** How many of these moments have passed: it is told again when this number changes. */
export const tellingsBy = (leftMs: number): number =>
  TELLING.filter((moment) => leftMs <= moment).length;
