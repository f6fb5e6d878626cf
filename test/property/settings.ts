import type { Parameters } from 'fast-check';

/** The same runs every time, unless told otherwise; a failure prints its seed and path. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_260_302);
const FACTOR = Number(process.env.PROPERTY_RUNS_FACTOR ?? 1);

/** How long all runs of one property may take together, in milliseconds, on a busy machine, too. */
export const PATIENCE_MS = 120_000 * Math.max(1, FACTOR);

export const runs = <T>(numRuns: number): Parameters<T> => ({
  seed: SEED,
  numRuns: numRuns * FACTOR,
});
