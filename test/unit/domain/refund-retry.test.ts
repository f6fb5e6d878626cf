import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { ROLES } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf } from '../../support/decisions.ts';
import { aCanceledOrder, aRefund, NOW, REQUEST_ID } from '../../support/orders.ts';

const REFUNDS = {
  none: null,
  pending: aRefund(),
  succeeded: aRefund({ status: 'succeeded', settledAt: NOW }),
  failed: aRefund({ status: 'failed', settledAt: NOW, refusals: 1 }),
} satisfies Record<string, Movement | null>;

const OUTCOMES = {
  none: 'nothing-refundable',
  pending: [],
  succeeded: 'nothing-refundable',
  failed: ['refund_requested'],
} as const;

const cells = ROLES.flatMap((role) =>
  (Object.keys(REFUNDS) as (keyof typeof REFUNDS)[]).flatMap((refund) =>
    (['canceled', 'completed'] as const).map((status) => {
      const may = role === 'moderator' || role === 'marketplace';
      return { role, refund, status, expected: may ? OUTCOMES[refund] : 'role-not-allowed' };
    }),
  ),
);

const retry = (order: Order, form?: unknown) =>
  decideOn(order, { type: 'retry_refund', form }, { as: 'moderator' });

const failedOrder = aCanceledOrder(REFUNDS.failed);

describe('trying a refund again', () => {
  it.each(cells)('by the $role, refund: $refund, order $status → $expected', (cell) => {
    const order = aCanceledOrder(REFUNDS[cell.refund], { status: cell.status });
    const decision = decideOn(order, { type: 'retry_refund', form: {} }, { as: cell.role });
    expect(outcomeOf(decision)).toStrictEqual(cell.expected);
  });

  it('asks for the same amount once more, as the next attempt of the same movement', () => {
    expect(eventsOf(retry(failedOrder))).toEqual([
      {
        event: 'refund_requested',
        data: {
          movementId: `refund-${REQUEST_ID}`,
          requestId: REQUEST_ID,
          type: 'cancellation',
          amount: 45_000,
          currency: 'USD',
          attempt: 2,
        },
      },
    ]);
  });

  it('makes the refund pending again, as requested now and no longer settled', () => {
    const at = '2026-03-09T08:00:00.000Z';
    const retried = orderAfter(failedOrder, eventsOf(retry(failedOrder)), { at });
    expect(retried.movements).toEqual([
      aRefund({ attempt: 2, attemptedAt: at, refusals: 1, requestedAt: at }),
    ]);
  });

  it('takes no fields, and says so only when nothing else stands against it', () => {
    expect(outcomeOf(retry(failedOrder, { amount: 1 }))).toBe('invalid-form');
    expect(outcomeOf(retry(failedOrder, null))).toBe('invalid-form');
    expect(outcomeOf(retry(aCanceledOrder(REFUNDS.pending), { amount: 1 }))).toBe('invalid-form');
    expect(outcomeOf(retry(aCanceledOrder(null), { amount: 1 }))).toBe('nothing-refundable');
  });
});
