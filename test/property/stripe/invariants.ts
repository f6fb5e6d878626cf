import type Stripe from 'stripe';
import { tagOf } from '../../../lambdas/adapters/payments/stripe/metadata.ts';
import { refundsOf } from '../../../lambdas/domain/movements.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { leftOf, type PaymentAtStripe, paymentsIn } from './account.ts';
import { type Currency, fromUnits, inSteps, toUnits } from './currencies.ts';
import type { StripeWorld } from './stripe-world.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, n) => total + n, 0);

const isLive = ({ status }: Stripe.Refund): boolean => status !== 'failed' && status !== 'canceled';

const liveRefunds = (payments: readonly PaymentAtStripe[]): readonly Stripe.Refund[] =>
  payments.flatMap(({ refunds }) => refunds).filter(isLive);

const expectDistinct = (names: readonly string[]): void =>
  expect(names).toEqual([...new Set(names)]);

/** At no time has anything been taken twice or gone back twice, and the fee stays. */
export const expectNothingMovedTwice = (world: StripeWorld): void => {
  const payments = paymentsIn(world.stripe.double.objects);
  for (const payment of payments) expect(leftOf(payment)).toBeGreaterThanOrEqual(0);

  const taken = payments.filter(({ captured }) => captured > 0);
  const charges = taken.flatMap(({ intent }) => tagOf(intent.metadata) ?? []);
  expectDistinct(charges.map(({ movementId }) => movementId));

  const refunds = liveRefunds(payments).filter(({ metadata }) => tagOf(metadata));
  expectDistinct(
    refunds.map(({ metadata, payment_intent }) => `${tagOf(metadata)?.key} ${payment_intent}`),
  );

  const kept = sum(taken.map(({ captured }) => captured)) - sum(refunds.map((r) => r.amount));
  expect(fromUnits(kept, world.currency)).toBeGreaterThanOrEqual(world.serviceFee);
};

/** Nothing waits for ever: each movement has ended one way or the other. */
export const expectNothingPending = ({ order }: StripeWorld): void =>
  expect(order().movements.map(({ status }) => status)).not.toContain('pending');

/** As soon as all has been told, the order says what Stripe has moved. */
export const expectTrueBooks = (world: StripeWorld): void => {
  const payments = paymentsIn(world.stripe.double.objects);
  const { payment, movements } = world.order();
  const total = (what: 'captured' | 'refunded' | 'disputed') =>
    fromUnits(sum(payments.map((each) => each[what])), world.currency);
  expect({ chargedBack: 0, ...payment }).toMatchObject({
    captured: total('captured'),
    refunded: total('refunded'),
    chargedBack: total('disputed'),
  });
  for (const movement of movements) expectTrueMovement(world, movement, payments);
  expectTrueAdjustments(world, payments);
};

const expectTrueMovement = (
  { currency }: StripeWorld,
  { kind, movementId, status, amount, moved = 0 }: Movement,
  payments: readonly PaymentAtStripe[],
): void => {
  const parts =
    kind === 'refund'
      ? liveRefunds(payments).map((refund) => ({ ...refund, tag: tagOf(refund.metadata) }))
      : payments.map(({ captured, intent }) => ({ amount: captured, tag: tagOf(intent.metadata) }));
  const own = parts.filter(({ tag }) => tag?.movementId === movementId);
  const atStripe = fromUnits(sum(own.map((part) => part.amount)), currency);
  expect({ movementId, moved: status === 'succeeded' ? amount : moved }).toEqual({
    ...{ movementId, moved: atStripe },
  });
};

/** What has happened to the order's money at Stripe without the order, as the order should tell it. */
const adjustmentsAt = (payments: readonly PaymentAtStripe[], currency: Currency) => {
  const byHand = payments
    .flatMap(({ refunds }) => refunds)
    .filter(({ metadata }) => !tagOf(metadata))
    .map((refund) => ({ ...refund, kind: 'refund' }));
  const disputes = payments
    .flatMap((payment) => payment.disputes)
    .map((dispute) => ({ ...dispute, kind: 'chargeback', status: DISPUTES[dispute.status] }));
  return [...byHand, ...disputes].map(({ id, kind, status, amount }) => ({
    ...{ adjustmentId: id, kind, status, amount: fromUnits(amount, currency) },
  }));
};

const DISPUTES: { readonly [S in Stripe.Dispute.Status]?: string } = {
  needs_response: 'pending',
  under_review: 'pending',
  won: 'won',
  lost: 'lost',
};

/** What took money has been told; what has been told stands at Stripe as it is told. */
const expectTrueAdjustments = (
  { order, currency }: StripeWorld,
  payments: readonly PaymentAtStripe[],
): void => {
  const standing = adjustmentsAt(payments, currency);
  const told = order().adjustments.map(({ recordedAt: _, ...adjustment }) => adjustment);
  expectDistinct(told.map(({ adjustmentId }) => adjustmentId));
  expect(standing).toEqual(expect.arrayContaining(told));
  const out = standing.filter(({ status }) => status !== 'failed' && status !== 'won');
  expect(told).toEqual(expect.arrayContaining(out));
};

/**
 * Tried again while everything works, each refund gives back all that was decided, unless money has
 * been taken away without the order.
 */
export const expectFullRefunds = ({ order, log, currency, stripe }: StripeWorld): void => {
  if (adjustmentsAt(paymentsIn(stripe.double.objects), currency).length > 0) return;
  const decided = log()
    .flatMap(({ events }) => events)
    .flatMap(({ event, data }) => (event === 'refund_requested' ? [data] : []));
  const whole = decided.map(({ movementId, amount }) => ({
    ...{ movementId, amount: fromUnits(inSteps(toUnits(amount, currency), currency), currency) },
  }));
  const returned = refundsOf(order())
    .filter(({ status }) => status === 'succeeded')
    .map(({ movementId, amount }) => ({ movementId, amount }));
  expect(returned).toEqual(expect.arrayContaining(whole.filter(({ amount }) => amount > 0)));
};
