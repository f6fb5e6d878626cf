import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 500;

/** Asks again until it holds. @throws what it threw last, when the seconds are over */
export const waitFor = async <T>(seconds: number, holds: () => Promise<T> | T): Promise<T> => {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(everyMs);
    }
  }
};

/** Waits until an instant has come. */
export const waitUntil = (instant: string): Promise<void> =>
  pause(Math.max(0, Date.parse(instant) - Date.now()));
