import * as z from 'zod/mini';
import { Unavailable } from '../../../application/failures.ts';

const keys = z.object({
  /** A restricted or secret key. */
  apiKey: z.string().check(z.regex(/^(sk|rk)_/)),
  /** What signs webhooks; two while one is changed. */
  webhookSecrets: z.array(z.string().check(z.regex(/^whsec_/))).check(z.minLength(1)),
});

export type StripeKeys = z.infer<typeof keys>;

/**
 * Reads the secret that holds the keys.
 * @throws Unavailable while it does not hold them: an operator has to put them there
 */
export const stripeKeys = async (secret: () => Promise<string>): Promise<StripeKeys> => {
  try {
    return keys.parse(JSON.parse(await secret()));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    // The cause would show the secret's text.
    throw new Unavailable('The secret is not {"apiKey": "rk_…", "webhookSecrets": ["whsec_…"]}');
  }
};
