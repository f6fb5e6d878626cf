import { act } from '@testing-library/react';
import { NOW } from './orders.ts';

/** Time stands still from NOW on, unless a test lets it pass. What Node needs for replies goes on. */
export function fixClock(): void {
  beforeEach(() =>
    jest.useFakeTimers({ now: NOW, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }),
  );
  afterEach(() => jest.useRealTimers());
}

/** Lets calls go there and back, and what follows from them, within so many milliseconds. */
export async function settle(ms = 1000): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await act(() => jest.advanceTimersByTimeAsync(ms / 10));
  }
}
