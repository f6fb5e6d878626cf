import { randomLcg, randomPoisson } from 'd3-random';
import { MEAN_OPEN_SECONDS } from './request-groups.ts';
import { SCENARIO } from './scenario.ts';

export const DAY_S = 24 * 60 * 60;

/** How many requests are opened a second on average, so that so many are open (Little's law). */
const MEAN_OPENINGS = SCENARIO.openRequests / MEAN_OPEN_SECONDS;

/** How many are expected to be opened in a second of the day. */
const expectedOpenings = (second: number): number => {
  const { peakAt, swing } = SCENARIO.rhythm;
  return MEAN_OPENINGS * (1 + swing * Math.cos((2 * Math.PI * (second - peakAt)) / DAY_S));
};

/** Draws how many are opened in a second; the same for the same seed. */
export const openingsFrom = (seed: number): ((second: number) => number) => {
  const poisson = randomPoisson.source(randomLcg(seed));
  return (second) => poisson(expectedOpenings(second))();
};
