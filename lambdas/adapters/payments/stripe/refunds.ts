import type Stripe from 'stripe';
import type { PaymentInstruction, Payments } from '../../../application/ports.ts';
import type { MovementOutcome } from '../../../domain/commands.ts';
import { inWholeSteps } from './amounts.ts';
import type { ConnectSettings } from './connect.ts';
import { reversalOf } from './connect.ts';
import { isRefusal, orRefused, refused } from './failures.ts';
import { findIntent, type Intent, intentsOf } from './intents.ts';
import { makeOnce } from './make-once.ts';
import { isPartOf, tagOf, toMetadata } from './metadata.ts';
import { movedBy, outcomeOfRefunds, uncovered } from './refund-outcome.ts';

/** More refunds of one payment than a movement could ever need to look through. */
const MOST_REFUNDS = 1000;

/**
 * Refunds over the order's payments, the first payment first, each at most what remains there. A part
 * that has been made is never made again, whatever becomes of keys.
 */
export const stripeRefunds = (
  client: () => Promise<Stripe>,
  connect: ConnectSettings | undefined,
): Payments => ({
  find: (instruction) =>
    orRefused(async () =>
      outcomeOfRefunds(instruction, await partsOf(await client(), instruction)),
    ),
  move: (instruction) => orRefused(async () => refund(await client(), instruction, connect)),
});

const refund = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
  connect: ConnectSettings | undefined,
): Promise<MovementOutcome> => {
  const parts = [...(await partsOf(stripe, instruction))];
  let isBlocked = false;
  for (const id of intentsOf(instruction)) {
    const rest = uncovered(instruction, parts);
    if (rest <= 0) break;
    if (parts.some((part) => isOfThisTry(part, id, instruction))) continue;
    const intent = await findIntent(stripe, id, instruction.currency);
    const amount = inWholeSteps(Math.min(rest, remaining(intent)), instruction.currency);
    if (amount <= 0) continue;
    const part = await makePart(stripe, instruction, intent, amount, connect);
    if (part) parts.push(part);
    else isBlocked = true;
  }
  return outcomeOfRefunds(instruction, parts) ?? shortOutcome(movedBy(parts), isBlocked);
};

/** There was less left than was asked for: refunds made by hand, or chargebacks, have taken it. */
const shortOutcome = (moved: number, isBlocked: boolean): MovementOutcome => {
  if (isBlocked) return { ...refused('A payment of the order has been charged back'), moved };
  return moved > 0
    ? { status: 'succeeded', moved }
    : refused('Stripe has nothing left that it could refund');
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

/** Refunds a part; nothing if the payment has been charged back, or was refunded meanwhile. */
const makePart = async (
  stripe: Stripe,
  instruction: PaymentInstruction,
  intent: Intent,
  amount: number,
  connect: ConnectSettings | undefined,
): Promise<Stripe.Refund | undefined> => {
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
    if (isRefusal(error) && TAKEN.includes(error.code ?? '')) return undefined;
    throw error;
  }
};

const TAKEN = ['charge_disputed', 'charge_already_refunded'];
