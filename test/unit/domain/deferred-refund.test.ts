import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import type { OrderEvent } from '../../../lambdas/domain/events.ts';
import { refundsOf } from '../../../lambdas/domain/movements.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement, OwedRefund, Payment } from '../../../lambdas/domain/order-money.ts';
import { settle } from '../../../lambdas/domain/settle.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf } from '../../support/decisions.ts';
import {
  aCharge,
  anOrder,
  aPendingRequest,
  aRefund,
  aRequest,
  EXPIRES_AT,
  NOW,
  REQUEST_ID,
} from '../../support/orders.ts';

const SUCCEEDED: MovementOutcome = { status: 'succeeded' };
const REFUSED: MovementOutcome = { status: 'refused', reason: 'The account is closed' };
const OUTCOMES = { succeeded: SUCCEEDED, failed: REFUSED } as const;
type Ending = keyof typeof OUTCOMES;

/** Three charges, of 100, 20 and 3. */
const charge = (index: 0 | 1 | 2, overrides: Partial<Movement> = {}) =>
  aCharge({
    movementId: `charge-order-1-${index}`,
    requestId: `order-1-${index}`,
    amount: [100, 20, 3][index] as number,
    ...overrides,
  });

const ALL: OwedRefund = { requestId: REQUEST_ID, type: 'cancellation' };
const FIXED: OwedRefund = { requestId: REQUEST_ID, type: 'dispute', amount: 20_000 };

/** An ended order whose refund waits for its charges. */
const waiting = (movements: readonly Movement[], overrides: Partial<Order> = {}): Order =>
  anOrder({ status: 'canceled', movements, owedRefunds: [ALL], ...overrides });

/** The order after a charge has ended, and what that did. */
const settling = (order: Order, index: number, ending: Ending) => {
  const key = `charge-order-1-${index}`;
  const command = { type: 'record_movement_outcome', key, outcome: OUTCOMES[ending] } as const;
  const events = eventsOf(decideOn(order, command, { as: 'system' }));
  return {
    events: events.map(({ event }) => event),
    data: events.at(-1)?.data,
    order: orderAfter(order, events),
  };
};

/** Ways to end an order that return all that can be refunded. */
const ENDS: Readonly<Record<string, (order: Order) => readonly OrderEvent[]>> = {
  'a cancellation that is accepted': (order) => {
    const request = aRequest('cancellation');
    const accept = { type: 'answer_request', requestId: REQUEST_ID, answer: 'accept' } as const;
    return eventsOf(decideOn(order, { ...accept, form: {} }, { as: 'pro', request }));
  },
  'a cancellation that is not answered': (order) => settle(order, Date.parse(EXPIRES_AT)),
  'a progress update that is not answered': (order) => settle(order, Date.parse(EXPIRES_AT)),
};

describe.each(Object.keys(ENDS))('an order that ends by %s', (way) => {
  const type = way.startsWith('a cancellation') ? 'cancellation' : 'progress_update';
  const end = ENDS[way] as (typeof ENDS)[string];
  const endingWith = (movements: readonly Movement[]) =>
    anOrder({ movements, pendingRequest: aPendingRequest(type) });

  it('owes its refund while a charge is unsettled', () => {
    const order = endingWith([charge(0, { status: 'succeeded' }), charge(1)]);
    const events = end(order);
    const owed = { requestId: REQUEST_ID, type };
    // No field without a value, which engines store in different ways.
    expect(events.slice(1)).toStrictEqual([
      { event: 'order_canceled', data: { requestId: REQUEST_ID } },
      { event: 'refund_deferred', data: owed },
    ]);
    const after = orderAfter(order, events);
    const ended = { status: 'canceled', owedRefunds: [owed], pendingRequest: null };
    expect(after).toMatchObject(ended);
    expect(refundsOf(after)).toEqual([]);
  });

  it('owes nothing more when every charge is settled: the refund is requested at once', () => {
    const settled = [charge(0, { status: 'succeeded' }), charge(1, { status: 'failed' })];
    const order = endingWith(settled);
    const events = end(order);
    expect(events.at(-1)?.event).toBe('refund_requested');
    expect(orderAfter(order, events)).toMatchObject({
      movements: [...settled, aRefund({ type })],
      owedRefunds: [],
    });
  });
});

describe('a refund that waits for a charge', () => {
  it('is requested with the outcome of the charge, in the same change', () => {
    const { events, data, order } = settling(waiting([charge(0)]), 0, 'succeeded');
    expect(events).toEqual(['charge_succeeded', 'refund_requested']);
    expect(data).toEqual({
      movementId: `refund-${REQUEST_ID}`,
      requestId: REQUEST_ID,
      type: 'cancellation',
      amount: 45_100,
      currency: 'USD',
      attempt: 1,
    });
    expect(order).toMatchObject({ owedRefunds: [], payment: { captured: 50_100, refunded: 0 } });
    expect(refundsOf(order)).toEqual([aRefund({ amount: 45_100 })]);
  });

  it.each<[string, OwedRefund, Ending, number]>([
    ['all that was captured', ALL, 'succeeded', 45_100],
    ['all that was captured without it', ALL, 'failed', 45_000],
    ['the amount decided', FIXED, 'succeeded', 20_000],
    ['the amount decided', FIXED, 'failed', 20_000],
  ])('returns %s (%j) when the charge has %s', (_, owed, ending, amount) => {
    const order = waiting([charge(0)], { owedRefunds: [owed] });
    const { events, data } = settling(order, 0, ending);
    expect(events).toEqual([`charge_${ending}`, 'refund_requested']);
    expect(data).toMatchObject({ amount, requestId: REQUEST_ID, type: owed.type });
  });

  it('is requested although an earlier charge has failed, and counts one that succeeded', () => {
    const payment = { captured: 50_020, serviceFee: 5_000, refunded: 0 };
    const settled = [charge(1, { status: 'succeeded' }), charge(2, { status: 'failed' })];
    const { data } = settling(waiting([...settled, charge(0)], { payment }), 0, 'succeeded');
    expect(data).toMatchObject({ amount: 45_120 });
  });

  it.each<[Payment, Ending, number | undefined]>([
    [{ captured: 5_000, serviceFee: 5_000, refunded: 0 }, 'succeeded', 100],
    [{ captured: 5_000, serviceFee: 5_000, refunded: 0 }, 'failed', undefined],
    [{ captured: 0, serviceFee: 0, refunded: 0 }, 'succeeded', 100],
    [{ captured: 0, serviceFee: 0, refunded: 0 }, 'failed', undefined],
    [{ captured: 5_001, serviceFee: 5_000, refunded: 0 }, 'failed', 1],
  ])('of %j, when the charge has %s, is %s: none of 0', (payment, ending, amount) => {
    const { events, order } = settling(waiting([charge(0)], { payment }), 0, ending);
    expect(events).toEqual([`charge_${ending}`, ...(amount ? ['refund_requested'] : [])]);
    expect(refundsOf(order).map((refund) => refund.amount)).toEqual(amount ? [amount] : []);
    expect(order.owedRefunds).toEqual([]);
  });

  it('is not asked for by a charge of an order that goes on', () => {
    const order = anOrder({ movements: [charge(0)] });
    expect(settling(order, 0, 'succeeded').events).toEqual(['charge_succeeded']);
    expect(settling(order, 0, 'failed').events).toEqual(['charge_failed']);
  });
});

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;
const ENDINGS: readonly (readonly Ending[])[] = (['succeeded', 'failed'] as const).flatMap((a) =>
  (['succeeded', 'failed'] as const).flatMap((b) =>
    (['succeeded', 'failed'] as const).map((c) => [a, b, c]),
  ),
);
const COURSES = ORDERS.flatMap((order) => ENDINGS.map((endings) => ({ order, endings })));

describe('a refund that waits for several charges', () => {
  it.each(COURSES)('is requested once, after the last: $order, $endings', ({ order, endings }) => {
    const start = waiting([charge(0), charge(1), charge(2)]);
    const told: string[] = [];
    let current = start;
    for (const index of order) {
      const done = settling(current, index, endings[index] as Ending);
      told.push(...done.events);
      current = done.order;
    }
    const captured = [100, 20, 3].filter((_, index) => endings[index] === 'succeeded');
    const amount = captured.reduce((sum, part) => sum + part, 45_000);
    const requested = told.filter((event) => event === 'refund_requested');
    expect(told.at(-1)).toBe('refund_requested');
    expect(requested).toHaveLength(1);
    expect(refundsOf(current)).toEqual([aRefund({ amount })]);
    expect(current.payment?.captured).toBe(amount + 5_000);
  });

  it('goes on waiting while one of them is started again', () => {
    const start = waiting([charge(0), charge(1)]);
    const now = Date.parse(NOW) + 120_000;
    const restart = decideOn(start, { type: 'restart_movements' }, { as: 'system', now });
    expect(outcomeOf(restart)).toEqual(['charge_restarted', 'charge_restarted']);
    const restarted = orderAfter(start, eventsOf(restart));
    expect(restarted.owedRefunds).toEqual([ALL]);
    expect(settling(restarted, 1, 'failed').events).toEqual(['charge_failed']);
  });
});
