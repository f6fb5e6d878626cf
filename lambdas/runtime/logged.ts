import { log } from './log.ts';

/**
 * Logs why a run failed, with all causes, before whoever started it is told: it is told of the
 * outermost error only.
 */
export const logged =
  <Args extends readonly unknown[]>(run: (...args: Args) => Promise<void>) =>
  async (...args: Args): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      const failures = error instanceof AggregateError ? error.errors : [error];
      for (const failure of failures) log.warn('A run failed', failure as Error);
      throw error;
    }
  };
