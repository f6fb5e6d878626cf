import type { Order } from '../../../lambdas/domain/order.ts';
import { byUrgency, urgencyOf } from '../../../lambdas/domain/order-urgency.ts';
import { aCharge, anOrder, aPendingRequest, NOW } from '../../support/orders.ts';

const now = Date.parse(NOW);

const asked = (expiresAt: string) =>
  anOrder({ pendingRequest: aPendingRequest('additional_work', { expiresAt }) });
const changed = (updatedAt: string, more: Partial<Order> = {}) => anOrder({ updatedAt, ...more });

/** The orders as the customer is shown them, by the names that they have here. */
const sorted = (orders: Readonly<Record<string, Order>>) =>
  Object.entries(orders)
    .map(([orderId, order]) => urgencyOf({ order: { ...order, orderId }, party: 'customer', now }))
    .sort(byUrgency)
    .map(({ orderId }) => orderId);

describe('what comes first', () => {
  it('is what waits for the reader, by deadline, then without one, then what has changed last', () => {
    const delivered = { status: 'delivery_submitted' } as const;
    expect(
      sorted({
        untouched: changed('2026-03-01T08:00:00.000Z'),
        touched: changed('2026-03-03T08:00:00.000Z'),
        'delivered first': changed('2026-03-01T09:00:00.000Z', delivered),
        'delivered last': changed('2026-03-01T10:00:00.000Z', delivered),
        'due on the fifth': asked('2026-03-05T09:00:00Z'),
        'due on the fourth': asked('2026-03-04T09:00:00Z'),
      }),
    ).toEqual([
      'due on the fourth',
      'due on the fifth',
      'delivered last',
      'delivered first',
      'touched',
      'untouched',
    ]);
  });

  it('goes by the nearest of several deadlines', () => {
    const charge = aCharge({ waitsFor: 'customer', requestedAt: '2026-03-01T08:00:00.000Z' });
    expect(
      sorted({
        'due on the fifth': asked('2026-03-05T09:00:00Z'),
        'to be paid by the fourth': { ...asked('2026-03-06T09:00:00Z'), movements: [charge] },
      }),
    ).toEqual(['to be paid by the fourth', 'due on the fifth']);
  });

  it('is not what waits for the other party, however near its deadline', () => {
    const theirs = anOrder({ pendingRequest: aPendingRequest('progress_update') });
    expect(sorted({ theirs, newer: changed('2026-03-03T08:00:00.000Z') })).toEqual([
      'newer',
      'theirs',
    ]);
  });

  it('is always the same, also of orders that changed at once', () => {
    const at = changed('2026-03-03T08:00:00.000Z');
    expect(sorted({ b: at, c: at, a: at })).toEqual(['a', 'b', 'c']);
    const place = urgencyOf({ order: at, party: 'customer', now });
    expect(byUrgency(place, place)).toBe(0);
  });
});
