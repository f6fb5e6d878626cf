import { type Retrier, retryPause } from '../../../local/step-functions/retry.ts';

const backingOff: Retrier = {
  ErrorEquals: ['States.ALL'],
  IntervalSeconds: 5,
  BackoffRate: 2,
  MaxDelaySeconds: 30,
  MaxAttempts: 4,
};

test('pauses grow up to their limit and then end', () => {
  const delays: number[] = [];
  let attempts: readonly number[] = [];
  for (;;) {
    const pause = retryPause([backingOff], attempts, 'Error');
    if (!pause) break;
    delays.push(pause.delayMs);
    attempts = pause.attempts;
  }
  expect(delays).toEqual([5000, 10_000, 20_000, 30_000]);
});

test('full jitter takes a share of the pause', () => {
  const jittered = { ...backingOff, JitterStrategy: 'FULL' } as const;
  expect(retryPause([jittered], [1], 'Error', () => 0.25)?.delayMs).toBe(2500);
});

test('the first retrier that names the error decides, also when it never retries', () => {
  const never = { ErrorEquals: ['NotYet'], MaxAttempts: 0 };
  expect(retryPause([never, backingOff], [], 'NotYet')).toBeUndefined();
  expect(retryPause([never, backingOff], [], 'Other')?.attempts).toEqual([0, 1]);
});

test('States.TaskFailed is every error but a time-out', () => {
  const onFailure = { ErrorEquals: ['States.TaskFailed'] };
  expect(retryPause([onFailure], [], 'Error')).toBeDefined();
  expect(retryPause([onFailure], [], 'States.Timeout')).toBeUndefined();
});

test('without a retrier there is no retry', () => {
  expect(retryPause([], [], 'Error')).toBeUndefined();
});
