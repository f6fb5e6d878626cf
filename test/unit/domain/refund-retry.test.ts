import { evolve } from '../../../lambdas/domain/evolve.ts';
import type { Order, Refund } from '../../../lambdas/domain/order.ts';
import { providerKey } from '../../../lambdas/domain/refunds.ts';
import { actorIn } from '../../support/callers.ts';
import { ROLES } from '../../support/contract.ts';
import { decideOn, eventsOf, outcomeOf } from '../../support/decisions.ts';
import { aCanceledOrder, aRefund, NOW, REQUEST_ID } from '../../support/orders.ts';

const REFUNDS = {
  none: null,
  pending: aRefund(),
  succeeded: aRefund({ status: 'succeeded', settledAt: NOW }),
  failed: aRefund({ status: 'failed', settledAt: NOW, refusals: 1 }),
} satisfies Record<string, Refund | null>;

const OUTCOMES = {
  none: 'nothing-refundable',
  pending: [],
  succeeded: 'nothing-refundable',
  failed: ['refund_requested'],
} as const;

const cells = ROLES.flatMap((role) =>
  (Object.keys(REFUNDS) as (keyof typeof REFUNDS)[]).map((refund) => {
    const may = role === 'moderator' || role === 'marketplace';
    return { role, refund, expected: may ? OUTCOMES[refund] : 'role-not-allowed' };
  }),
);

const retry = (order: Order, form?: unknown) =>
  decideOn(order, { type: 'retry_refund', form }, { as: 'moderator' });

const failedOrder = aCanceledOrder(REFUNDS.failed);

const LATER = '2026-03-09T08:00:00.000Z';

const retried = (order: Order): Order =>
  evolve(order, {
    orderId: order.orderId,
    version: order.version + 1,
    at: LATER,
    actor: actorIn('moderator'),
    events: eventsOf(retry(order)),
  });

describe('trying a refund again', () => {
  it.each(cells)('by the $role, refund: $refund → $expected', ({ role, refund, expected }) => {
    const order = aCanceledOrder(REFUNDS[refund]);
    const decision = decideOn(order, { type: 'retry_refund', form: {} }, { as: role });
    expect(outcomeOf(decision)).toEqual(expected);
  });

  it('asks for the same amount once more, as the next attempt of the same movement', () => {
    expect(eventsOf(retry(failedOrder))).toEqual([
      {
        event: 'refund_requested',
        data: {
          movementId: `refund-${REQUEST_ID}`,
          requestId: REQUEST_ID,
          amount: 45_000,
          attempt: 2,
        },
      },
    ]);
  });

  it('makes the refund pending again, as requested now and no longer settled', () => {
    expect(retried(failedOrder).refund).toEqual(
      aRefund({ attempt: 2, attemptedAt: LATER, refusals: 1, requestedAt: LATER }),
    );
  });

  it('gives it a new name at the provider after each refusal, and only then', () => {
    expect(providerKey(aRefund())).toBe(`refund-${REQUEST_ID}`);
    expect(providerKey(aRefund({ attempt: 7 }))).toBe(`refund-${REQUEST_ID}`);
    expect(providerKey(aRefund({ refusals: 1, attempt: 2 }))).toBe(`refund-${REQUEST_ID}.1`);
    expect(providerKey(aRefund({ refusals: 2, attempt: 3 }))).toBe(`refund-${REQUEST_ID}.2`);
  });

  it('takes no fields, and says so only when nothing else stands against it', () => {
    expect(outcomeOf(retry(failedOrder, { amount: 1 }))).toBe('invalid-form');
    expect(outcomeOf(retry(failedOrder, null))).toBe('invalid-form');
    expect(outcomeOf(retry(aCanceledOrder(null), { amount: 1 }))).toBe('nothing-refundable');
  });
});
