const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds between the tries to deliver a webhook: about a day in all. */
export const WEBHOOK_PAUSES: readonly number[] = [
  5,
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
];

/** How often a webhook is tried before it is given up. */
export const WEBHOOK_TRIES = WEBHOOK_PAUSES.length + 1;

/** Receivers that recover together are not called together: a pause varies by this share. */
const JITTER = 0.1;

/** The longest that a receiver can have us wait instead of a shorter pause. */
const LONGEST_ASKED = HOUR;

/**
 * Whole seconds until the next try.
 * @param tries how many there were, at least 1
 * @param chance from 0 up to 1
 * @param askedSeconds how long the receiver asks to be left alone
 */
export const pauseAfter = (tries: number, chance: number, askedSeconds = 0): number => {
  const pause = WEBHOOK_PAUSES[Math.min(tries, WEBHOOK_PAUSES.length) - 1] ?? 0;
  const varied = Math.round(pause * (1 + JITTER * (2 * chance - 1)));
  return Math.max(varied, Math.min(askedSeconds, LONGEST_ASKED));
};
