import { MINUTE, SECOND } from '../time/units.ts';

/** What the next poll depends on, in milliseconds. */
interface Situation {
  /** Since something came in that was new, or the reader last used a key or the pointer. */
  readonly quietMs: number;
  /** Since the tab was hidden; undefined while it is seen. */
  readonly hiddenMs: number | undefined;
}

/** How long to wait before asking again, in milliseconds; `false`: not before the tab is seen again. */
export function pollPause({ quietMs, hiddenMs }: Situation): number | false {
  if (hiddenMs !== undefined) return hiddenMs < 10 * MINUTE && 30 * SECOND;
  if (quietMs < 2 * MINUTE) return 3 * SECOND;
  return quietMs < 10 * MINUTE ? 10 * SECOND : 30 * SECOND;
}

/**
 * Shortens a pause by up to a fifth, so that pages which were opened together do not ask together.
 * The millisecond at which the last reply came is as good as chance, and stays the same however
 * often the pause is worked out: a pause that changed would begin again.
 */
export const withJitter = (pauseMs: number, repliedAt: number): number =>
  Math.round(pauseMs * (1 - (repliedAt % 1000) / 5000));
