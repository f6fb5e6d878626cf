import type { Change } from '../../lambdas/domain/events.ts';
import { chargesOf, movedBy, refundsOf } from '../../lambdas/domain/movements.ts';
import { GROUNDS, type Order } from '../../lambdas/domain/order.ts';
import type { Movement } from '../../lambdas/domain/order-money.ts';
import { foldRequest, type OrderRequest } from '../../lambdas/domain/order-request.ts';
import type { Model, ModelMovement, ModelRequest } from './model.ts';

/**
 * The order as it is, told as a model: enough to aim at. What the provider does to it besides is
 * not in the model's rules, so that a model of its own could not keep up.
 */
export const modelOf = (order: Order, log: readonly Change[], now: number): Model => ({
  ...{ now, version: order.version, status: order.status, endAt: order.endAt },
  price: order.price.amount,
  payment: paymentIn(order),
  awayUntil: { customer: null, pro: null },
  requests: requestsIn(log),
  pendingId: order.pendingRequest?.requestId ?? null,
  completesAt: order.delivery && Date.parse(order.delivery.completesAt),
  charges: chargesOf(order).map(movementIn),
  refunds: refundsOf(order).map(movementIn),
  owed: order.owedRefunds.map(({ requestId, amount }) => ({
    ...{ id: `refund-${requestId}`, most: amount ?? 'all' },
  })),
  facts: factsIn(order),
  ...{ keys: {}, books: {} },
});

const paymentIn = ({ payment }: Order): Model['payment'] =>
  payment && {
    captured: payment.captured,
    fee: payment.serviceFee,
    refunded: payment.refunded + (payment.chargedBack ?? 0),
  };

/** Of a movement on its way, as much as has not moved yet. */
const movementIn = (movement: Movement): ModelMovement => ({
  id: movement.movementId,
  amount: movement.amount - (movement.status === 'succeeded' ? 0 : movedBy(movement)),
  status: movement.status,
  startedAt: Date.parse(movement.attemptedAt),
  refusals: movement.refusals,
});

const factsIn = ({ grounds: { rejected, decided } }: Order): Model['facts'] => {
  const facts = GROUNDS.map((ground) => {
    const happened = ground === 'request_rejected' && !rejected ? 0 : 1;
    return [ground, { happened, decided: decided.includes(ground) ? 1 : 0 }];
  });
  return Object.fromEntries(facts);
};

const requestsIn = (log: readonly Change[]): ModelRequest[] =>
  log
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if (event.event !== 'request_opened') return [];
      const { requestId, claim } = event.data;
      const request = foldRequest(requestId, log) as OrderRequest;
      return {
        ...{ id: requestId, type: request.type, status: request.status, round: request.round },
        ...{ ground: claim?.ground ?? 'late', amount: claim?.requestedRefund ?? 0 },
        opener: request.openedBy.role,
        openedAt: Date.parse(request.openedAt),
        expiresAt: Date.parse(request.expiresAt),
        ...{ variant: 'a' as const, contested: request.status === 'contested' },
      };
    });
