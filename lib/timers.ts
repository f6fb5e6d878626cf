export const TIMERS = ['step-functions', 'scheduler'] as const;

/** What wakes at deadlines and starts movements of money. */
export type TimerKind = (typeof TIMERS)[number];

/**
 * The timers that the environment gives the stage `local`: Step Functions if it gives none.
 * @throws Error that says what to write instead
 */
export function timersFrom(text: string | undefined): TimerKind {
  if (!text) return 'step-functions';
  const found = TIMERS.find((kind) => kind === text);
  if (found) return found;
  throw new Error(`TIMERS is "${text}": set it to one of ${TIMERS.join(', ')}.`);
}
