export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'NONE' | 'FULL';
}

export interface RetryPause {
  readonly delayMs: number;
  /** How often each retrier has been used, this time included. */
  readonly attempts: readonly number[];
}

/** How long to wait before a failed state is tried again; `undefined` if it is not. */
export function retryPause(
  retriers: readonly Retrier[],
  attempts: readonly number[],
  errorName: string,
  random: () => number = Math.random,
): RetryPause | undefined {
  const index = retriers.findIndex(({ ErrorEquals }) => matches(ErrorEquals, errorName));
  const retrier = retriers[index];
  const used = attempts[index] ?? 0;
  if (!retrier || used >= (retrier.MaxAttempts ?? 3)) return undefined;
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Infinity } = retrier;
  const seconds = Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** used);
  const share = retrier.JitterStrategy === 'FULL' ? random() : 1;
  return {
    delayMs: Math.round(seconds * 1000 * share),
    attempts: retriers.map((_, i) => (attempts[i] ?? 0) + (i === index ? 1 : 0)),
  };
}

function matches(names: readonly string[], errorName: string): boolean {
  if (names.includes(errorName) || names.includes('States.ALL')) return true;
  return names.includes('States.TaskFailed') && errorName !== 'States.Timeout';
}
