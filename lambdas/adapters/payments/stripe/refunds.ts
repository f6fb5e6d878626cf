import type Stripe from 'stripe';
import { Unavailable } from '../../../application/failures.ts';
import type { PaymentInstruction } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';
import { inWholeSteps } from './amounts.ts';
import type { ConnectSettings } from './connect.ts';
import { reversalOf } from './connect.ts';
import { isRefusal, refused } from './failures.ts';
import { findIntent, type Intent, intentsOf } from './intents.ts';
import { makeOnce } from './make-once.ts';
import { isPartOf, tagOf, toMetadata } from './metadata.ts';
import type { StripeMovements } from './movements.ts';
import { movedBy, outcomeAsItIs, outcomeOfRefunds, uncovered } from './refund-outcome.ts';

/** More refunds of one payment than a movement could ever need to look through. */
const MOST_REFUNDS = 1000;

/**
 * Refunds over the order's payments, the first payment first, each at most what remains there. A part
 * that has been made is never made again, whatever becomes of keys.
 */
export const stripeRefunds = (connect: ConnectSettings | undefined): StripeMovements => ({
  find: async (stripe, instruction) =>
    outcomeOfRefunds(instruction, await partsOf(stripe, instruction)),
  move: (stripe, instruction) => refund(stripe, instruction, connect),
});

const refund = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
  connect: ConnectSettings | undefined,
): Promise<MovementOutcome> => {
  const intents = intentsOf(instruction);
  if (intents.length === 0) return refused("The order's payment is no PaymentIntent of Stripe's");
  const parts = [...(await partsOf(stripe, instruction))];
  let refusal: string | undefined;
  for (const id of intents) {
    const rest = uncovered(instruction, parts);
    if (rest <= 0) break;
    if (parts.some((part) => isOfThisTry(part, id, instruction))) continue;
    const intent = await findIntent(stripe, id, instruction.currency);
    const amount = inWholeSteps(Math.min(rest, remaining(intent)), instruction.currency);
    if (amount <= 0) continue;
    const part = await makePart(stripe, instruction, intent, amount, connect);
    if (typeof part === 'string') refusal = part;
    else parts.push(part);
  }
  return outcomeOfRefunds(instruction, parts) ?? shortOutcome(parts, refusal);
};

/**
 * Less could be refunded than was asked for: refunds made by hand have taken it, or Stripe has
 * refused a part, of a payment that was charged back, say.
 */
const shortOutcome = (
  parts: readonly Stripe.Refund[],
  refusal: string | undefined,
): MovementOutcome => {
  const outcome = outcomeAsItIs(parts);
  if (outcome?.status === 'waiting') return outcome;
  if (refusal !== undefined) return { ...refused(refusal), moved: movedBy(parts) };
  return outcome ?? refused('Stripe has nothing left that it could refund');
};

/** All refunds that were ever made for the movement. */
const partsOf = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
): Promise<readonly Stripe.Refund[]> => {
  const found = await Promise.all(
    intentsOf(instruction).map((payment_intent) =>
      stripe.refunds
        .list({ payment_intent, limit: 100 })
        .autoPagingToArray({ limit: MOST_REFUNDS }),
    ),
  );
  return found.flat().filter(({ metadata }) => isPartOf(metadata, instruction));
};

const isOfThisTry = (part: Stripe.Refund, intent: string, { key }: PaymentInstruction): boolean =>
  part.payment_intent === intent && tagOf(part.metadata)?.key === key;

const remaining = ({ latest_charge: charge }: Intent): number =>
  charge ? charge.amount_captured - charge.amount_refunded : 0;

/**
 * Refunds a part; why not, if Stripe refuses it: the other payments are refunded all the same.
 * @throws Unavailable when somebody else was quicker: what remains has to be looked up anew
 */
const makePart = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
  intent: Intent,
  amount: number,
  connect: ConnectSettings | undefined,
): Promise<Stripe.Refund | string> => {
  const params: Stripe.RefundCreateParams = {
    payment_intent: intent.id,
    amount,
    metadata: toMetadata(instruction),
    ...reversalOf(intent, connect),
  };
  const find = async () =>
    (await partsOf(stripe, instruction)).find((part) => isOfThisTry(part, intent.id, instruction));
  try {
    return await makeOnce(
      `${instruction.key}:${intent.id}`,
      (idempotencyKey) => stripe.refunds.create(params, { idempotencyKey }),
      find,
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const now = await findIntent(stripe, intent.id, instruction.currency);
    if (remaining(now) >= amount) return error.message;
    throw new Unavailable(`${intent.id} was refunded meanwhile`, { cause: error });
  }
};
