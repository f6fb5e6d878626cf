import Stripe from 'stripe';
import * as z from 'zod/mini';
import { SignatureInvalid } from '../../../application/failures.ts';
import type { NewsInbox, NewsRef } from '../../../application/provider-news.ts';
import { stripeKeys } from './keys.ts';
import { isNewsObject } from './news-objects.ts';

const message = z.object({
  id: z.string(),
  data: z.object({ object: z.object({ object: z.string(), id: z.string() }) }),
});

/** Reads what Stripe posts. @param secret the text of the secret that holds the keys */
export const stripeInbox = (secret: () => Promise<string>): NewsInbox => ({
  open: async (body, signature) => {
    const { webhookSecrets } = await stripeKeys(secret);
    if (!webhookSecrets.some((key) => isSigned(body, signature, key))) throw new SignatureInvalid();
    return refIn(body);
  },
});

/** Not older than five minutes, and signed over the very bytes that came. */
const isSigned = (body: Buffer, signature: string, secret: string): boolean => {
  try {
    const { signature: signatures } = Stripe.webhooks;
    return signatures?.verifyHeader(body, signature, secret, TOLERANCE_SECONDS) ?? false;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
};

const TOLERANCE_SECONDS = 300;

/** Which object it is about; nothing if it is none that we know, or not readable at all. */
const refIn = (body: Buffer): NewsRef | undefined => {
  try {
    const { data } = message.parse(JSON.parse(body.toString()));
    const { object, id } = data.object;
    return isNewsObject(object) ? { object, id } : undefined;
  } catch {
    return undefined;
  }
};
