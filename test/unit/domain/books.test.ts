import { evolve } from '../../../lambdas/domain/evolve.ts';
import { chargesOf, failedMovements } from '../../../lambdas/domain/movements.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { refundable, stillRefundable } from '../../../lambdas/domain/refunds.ts';
import { actorIn } from '../../support/callers.ts';
import { aCharge, anOrder, aPostPaidOrder, aRefund, NOW } from '../../support/orders.ts';

/** Of the builders' order 45,000 can be refunded. */
const withBooks = (payment: Partial<NonNullable<Order['payment']>>, more: Partial<Order> = {}) =>
  anOrder({ payment: { captured: 50_000, serviceFee: 5_000, refunded: 0, ...payment }, ...more });

const owed = (amount?: number) => ({
  ...({ requestId: 'order-1-7', type: 'price_adjustment' } as const),
  ...(amount !== undefined && { amount }),
});

describe('what can still be promised to the customer', () => {
  it.each<[string, Order, number]>([
    ['what was captured without the fee', withBooks({}), 45_000],
    ['without what has gone back', withBooks({ refunded: 40_000 }), 5_000],
    ['without what the bank took back', withBooks({ chargedBack: 40_000 }), 5_000],
    [
      'without a refund on its way',
      withBooks({}, { movements: [aRefund({ amount: 1_000 })] }),
      44_000,
    ],
    [
      'without a refund that has failed',
      withBooks({}, { movements: [aRefund({ amount: 1_000, status: 'failed' })] }),
      44_000,
    ],
    [
      'counting a part that has moved once',
      withBooks({ refunded: 600 }, { movements: [aRefund({ amount: 1_000, moved: 600 })] }),
      44_000,
    ],
    [
      'counting a refund that has succeeded once',
      withBooks(
        { refunded: 1_000 },
        { movements: [aRefund({ amount: 1_000, status: 'succeeded' })] },
      ),
      44_000,
    ],
    ['without a refund that waits', withBooks({}, { owedRefunds: [owed(2_000)] }), 43_000],
    ['nothing when one that waits takes all', withBooks({}, { owedRefunds: [owed()] }), 0],
    ['nothing of an order that is paid for later', aPostPaidOrder(), 0],
  ])('is %s', (_, order, amount) => {
    expect(refundable(order)).toBe(amount);
  });
});

describe('what a promised refund can still give', () => {
  it.each<[string, Order, Movement, number]>([
    ['all of it while it is there', withBooks({}), aRefund(), 45_000],
    [
      'what is left when money has gone back since',
      withBooks({ refunded: 10_000 }),
      aRefund(),
      35_000,
    ],
    ['nothing when all has', withBooks({ chargedBack: 50_000 }), aRefund(), 0],
    [
      'what it has moved itself',
      withBooks({ refunded: 45_000 }),
      aRefund({ moved: 45_000 }),
      45_000,
    ],
    ['no more than was promised', withBooks({}), aRefund({ amount: 100 }), 100],
    ['nothing of an order that is paid for later', aPostPaidOrder(), aRefund(), 0],
  ])('is %s', (_, order, refund, amount) => {
    expect(stillRefundable(order, refund)).toBe(amount);
  });
});

describe('movements that wait for a person', () => {
  const failed = { status: 'failed' } as const;
  const movements = [aCharge(failed), aCharge(), aRefund(failed), aRefund({ status: 'succeeded' })];

  it('are those that have failed', () => {
    expect(failedMovements({ status: 'accepted', movements })).toEqual([
      movements[0],
      movements[2],
    ]);
  });

  it('are no charges of an order that is canceled: it is not charged any more', () => {
    expect(failedMovements({ status: 'canceled', movements })).toEqual([movements[2]]);
  });

  it('are told apart by what they do', () => {
    expect(chargesOf({ movements })).toEqual(movements.slice(0, 2));
  });
});

it('news of a movement that the order does not have leaves its books alone', () => {
  const order = anOrder({ movements: [aCharge()] });
  const data = { movementId: 'refund-x', requestId: 'x', amount: 1, currency: 'USD' };
  const change = { orderId: 'order-1', version: 4, at: NOW, actor: actorIn('customer') };
  const event = { event: 'refund_succeeded', data: { ...data, type: 'cancellation' } } as const;
  const { payment, movements } = evolve(order, { ...change, events: [event] });
  expect({ payment, movements }).toEqual({ payment: order.payment, movements: order.movements });
});
