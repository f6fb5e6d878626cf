export const NOW = Date.parse('2026-11-20T10:00:00Z');

/** Time stands still from NOW on unless a test lets it pass, and jitter is half of what it can be. */
export function fixTime(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
}

/** Lets time pass until a call has come to its end; resolves to its result or its error. */
export async function ended<T>(call: Promise<T>): Promise<T | Error> {
  const outcomes: (T | Error)[] = [];
  const keep = (outcome: T | Error) => void outcomes.push(outcome);
  call.then(keep, keep);
  for (let step = 0; outcomes.length === 0 && step < 20_000; step++) {
    await jest.advanceTimersByTimeAsync(25);
  }
  if (outcomes.length === 0) throw new Error('The call has not come to an end');
  return outcomes[0] as T | Error;
}
