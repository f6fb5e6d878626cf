import { Unavailable } from '../../../application/failures.ts';
import { isBurnt } from './failures.ts';

/** So many keys are tried before a person has to look. */
const MOST_KEYS = 5;

/**
 * Has Stripe make something once. When a key is burnt, and Stripe has not made it all the same, the
 * next one is tried; which that is depends on nothing but the first, so that tries at the same time
 * use the same.
 */
export const makeOnce = async <Made>(
  firstKey: string,
  make: (idempotencyKey: string) => Promise<Made>,
  find: () => Promise<Made | undefined>,
): Promise<Made> => {
  for (let use = 0; use < MOST_KEYS; use += 1) {
    try {
      return await make(use === 0 ? firstKey : `${firstKey}~${use}`);
    } catch (error) {
      if (!isBurnt(error)) throw error;
      const made = await find();
      if (made) return made;
    }
  }
  throw new Unavailable(`Stripe has failed under ${MOST_KEYS} keys for ${firstKey}`);
};
