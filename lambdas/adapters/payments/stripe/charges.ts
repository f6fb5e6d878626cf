import type Stripe from 'stripe';
import type { PaymentInstruction } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';
import { toEpochMs } from '../../../domain/instant.ts';
import { toStripeAmount } from './amounts.ts';
import { settleCharge } from './charge-outcome.ts';
import type { ConnectSettings } from './connect.ts';
import { destinationOf } from './connect.ts';
import { isRefusal, refused } from './failures.ts';
import { findIntent, type Intent, idOf } from './intents.ts';
import { makeOnce } from './make-once.ts';
import { isPartOf, tagOf, toMetadata } from './metadata.ts';
import type { StripeMovements } from './movements.ts';

/** More payments of a customer than there can be since a charge was asked for. */
const MOST_INTENTS = 1000;
/** Stripe's clock need not be ours. */
const CLOCKS_DIFFER_SECONDS = 24 * 60 * 60;

/** Charges the customer of the order's first payment once more, without the customer being there. */
export const stripeCharges = (connect: ConnectSettings | undefined): StripeMovements => ({
  find: async (stripe, instruction) => {
    const made = await findMade(stripe, instruction);
    return made && settleCharge(stripe, made, instruction.giveUp);
  },
  move: (stripe, instruction) => charge(stripe, instruction, connect),
});

const charge = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
  connect: ConnectSettings | undefined,
): Promise<MovementOutcome> => {
  const first = await firstIntent(stripe, instruction);
  const { customer, payment_method } = first ?? {};
  if (!first || !customer || !payment_method) {
    return refused("The order's payment has no customer and payment method to charge again");
  }
  if (instruction.giveUp) return refused('The order is not charged any more');
  const amount = toStripeAmount(instruction.amount, instruction.currency);
  const params: Stripe.PaymentIntentCreateParams = {
    amount,
    currency: first.currency,
    customer: idOf(customer),
    payment_method: idOf(payment_method),
    confirm: true,
    off_session: true,
    metadata: toMetadata(instruction),
    ...destinationOf(first, amount, connect),
  };
  const intent = await makeOnce(
    instruction.key,
    (idempotencyKey) => confirmed(stripe.paymentIntents.create(params, { idempotencyKey })),
    () => findMade(stripe, instruction),
  );
  return settleCharge(stripe, intent, instruction.giveUp);
};

/** A card that is declined makes an error, and a payment all the same. */
const confirmed = async (creating: Promise<Stripe.PaymentIntent>) => {
  try {
    return await creating;
  } catch (error) {
    if (isRefusal(error) && error.payment_intent) return error.payment_intent;
    throw error;
  }
};

const firstIntent = async (
  stripe: Stripe,
  { reference, currency }: PaymentInstruction,
): Promise<Intent | undefined> =>
  reference?.startsWith('pi_') ? findIntent(stripe, reference, currency) : undefined;

/**
 * What was made for this charge before: what can still be paid, or has been, also of an earlier try
 * that came to light late; else what this try has made. Stripe's search would lag behind; its lists do
 * not.
 */
const findMade = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
): Promise<Stripe.PaymentIntent | undefined> => {
  const { ownReference, requestedAt, key } = instruction;
  if (ownReference) return stripe.paymentIntents.retrieve(ownReference);
  const first = await firstIntent(stripe, instruction);
  if (!first?.customer) return undefined;
  const since = Math.floor(toEpochMs(requestedAt) / 1000) - CLOCKS_DIFFER_SECONDS;
  const listed = await stripe.paymentIntents
    .list({ customer: idOf(first.customer), created: { gte: since }, limit: 100 })
    .autoPagingToArray({ limit: MOST_INTENTS });
  const made = listed.filter(({ metadata }) => isPartOf(metadata, instruction));
  return (
    made.find(({ status }) => status !== 'canceled') ??
    made.find(({ metadata }) => tagOf(metadata)?.key === key)
  );
};
