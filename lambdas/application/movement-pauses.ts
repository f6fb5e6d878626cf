/** Seconds at most between the tries to move money, as long as its outcome is unknown. */
const LONGEST_PAUSES: readonly number[] = [5, 10, 20, 40, 80, 120, 120];

/** How often it is tried before it is left to the sweeper: over within 12 minutes, time-outs included. */
export const MOVEMENT_TRIES = LONGEST_PAUSES.length + 1;

/**
 * Whole seconds until the next try, at least 1: spread over the whole pause, so that movements that
 * failed together are not tried together.
 * @param tries how many there were, at least 1
 * @param chance from 0 up to 1
 */
export const movementPause = (tries: number, chance: number): number => {
  const longest = LONGEST_PAUSES[Math.min(tries, LONGEST_PAUSES.length) - 1] ?? 0;
  return Math.max(1, Math.round(longest * chance));
};
