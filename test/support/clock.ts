import type { Clock } from '../../lambdas/application/ports.ts';

export interface TestClock extends Clock {
  advance(ms: number): void;
  set(at: string | number): void;
}

/** A clock that stands still until a test moves it. */
export const clockAt = (at: string): TestClock => {
  let now = Date.parse(at);
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    set: (to) => {
      now = new Date(to).getTime();
    },
  };
};
