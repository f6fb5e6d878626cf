import * as z from 'zod/mini';
import { amount, explained, timestamp } from './parts.ts';

export const waitsFor = explained(
  z.enum(['bank', 'customer']),
  'The payment provider has it and waits: for a bank to settle it, or for the customer to confirm it.',
);

export const moved = explained(amount, 'How much of the amount has moved all the same.');

/** How far money has come that a request has set in motion. */
export const movement = {
  status: z.enum(['pending', 'succeeded', 'failed']),
  waitsFor: z.exactOptional(waitsFor),
  amount,
  moved: z.exactOptional(moved),
  requestedAt: timestamp,
  settledAt: z.exactOptional(timestamp),
};

/** Money that the provider gave back without a request of the order calling for it. */
export const adjustment = {
  kind: explained(
    z.enum(['refund', 'chargeback']),
    "A refund made by hand at the payment provider, or one that the customer's bank has forced.",
  ),
  status: explained(
    z.enum(['pending', 'succeeded', 'failed', 'won', 'lost']),
    'The customer has the money, or is about to, unless a refund has `failed` or a chargeback was `won`.',
  ),
  amount,
};
