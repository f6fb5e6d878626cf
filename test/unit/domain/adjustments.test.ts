import type { Order } from '../../../lambdas/domain/order.ts';
import type { AdjustmentNews } from '../../../lambdas/domain/order-money.ts';
import { refundable } from '../../../lambdas/domain/refunds.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf } from '../../support/decisions.ts';
import { anOrder, aPostPaidOrder, NOW } from '../../support/orders.ts';

const CHARGEBACK: AdjustmentNews = {
  ...{ adjustmentId: 'du_1', kind: 'chargeback', status: 'pending' },
  ...{ amount: 12_000, currency: 'USD' },
};
const REFUND: AdjustmentNews = {
  ...CHARGEBACK,
  ...{ adjustmentId: 're_1', kind: 'refund', status: 'succeeded' },
};
const LATER = '2026-03-03T12:00:05.000Z';

const record = (order: Order, adjustment: AdjustmentNews) =>
  decideOn(order, { type: 'record_adjustment', adjustment }, { as: 'system' });
const heard = (order: Order, news: AdjustmentNews, at = NOW) =>
  orderAfter(order, eventsOf(record(order, news)), { at });

describe('money that went back at the provider without a request', () => {
  it.each([
    ['a refund made by hand is refunded', REFUND, { refunded: 12_000 }],
    ['a refund on its way too', { ...REFUND, status: 'pending' }, { refunded: 12_000 }],
    ['a chargeback is counted on its own', CHARGEBACK, { refunded: 0, chargedBack: 12_000 }],
  ] as const)('%s, and less can be refunded', (_, news, books) => {
    const order = heard(anOrder(), news);
    expect(order.payment).toMatchObject(books);
    expect(refundable(order)).toBe(33_000);
  });

  it('is told with its event, and leaves the order as it is otherwise', () => {
    expect(record(anOrder(), REFUND)).toEqual([{ event: 'payment_adjusted', data: REFUND }]);
    const { currency: _, ...adjustment } = REFUND;
    expect(heard(anOrder(), REFUND)).toMatchObject({
      status: 'accepted',
      adjustments: [{ ...adjustment, recordedAt: NOW }],
    });
  });

  it('is told once, however often it is heard of', () => {
    expect(record(heard(anOrder(), REFUND), REFUND)).toEqual([]);
  });

  it.each([
    ['a chargeback that was won', CHARGEBACK, 'won'],
    ['a refund that failed', REFUND, 'failed'],
  ] as const)('%s has come back', (_, news, status) => {
    const order = heard(heard(anOrder(), news), { ...news, status }, LATER);
    expect(order.payment).toMatchObject({ refunded: 0 });
    expect(order.payment?.chargedBack ?? 0).toBe(0);
    expect(refundable(order)).toBe(45_000);
    expect(order.adjustments).toMatchObject([{ status, recordedAt: NOW }]);
  });

  it.each([
    ['has failed', 'failed', 'succeeded'],
    ['has arrived', 'succeeded', 'pending'],
  ] as const)('a refund that %s stays so, though late news says otherwise', (_, status, late) => {
    const order = heard(heard(anOrder(), REFUND), { ...REFUND, status });
    expect(record(order, { ...REFUND, status: late })).toEqual([]);
  });

  it('a chargeback that was lost stays with the customer', () => {
    const order = heard(heard(anOrder(), CHARGEBACK), { ...CHARGEBACK, status: 'lost' });
    expect(order.payment).toMatchObject({ chargedBack: 12_000 });
  });

  it.each([
    ['won', CHARGEBACK],
    ['failed', REFUND],
  ] as const)('one that is heard of first when it is %s never took money', (status, news) => {
    expect(record(anOrder(), { ...news, status })).toEqual([]);
  });

  it('more than the order has leaves nothing to refund', () => {
    expect(refundable(heard(anOrder(), { ...REFUND, amount: 50_000 }))).toBe(0);
  });

  it('is nothing to an order that is paid for later, nor in another currency', () => {
    expect(record(aPostPaidOrder(), REFUND)).toEqual([]);
    expect(record(anOrder(), { ...REFUND, currency: 'EUR' })).toEqual([]);
  });

  it.each(['customer', 'pro', 'moderator', 'marketplace'] as const)(
    'is not for the %s to say',
    (as) => {
      const command = { type: 'record_adjustment', adjustment: REFUND } as const;
      expect(outcomeOf(decideOn(anOrder(), command, { as }))).toBe('role-not-allowed');
    },
  );
});

it('several keep the order in which they were recorded', () => {
  const two = heard(heard(anOrder(), CHARGEBACK), REFUND);
  const order = heard(two, { ...CHARGEBACK, status: 'won' }, LATER);
  expect(order.adjustments.map(({ adjustmentId }) => adjustmentId)).toEqual(['du_1', 're_1']);
});

it.each(['won', 'lost'] as const)('a chargeback that was %s is not heard to be open', (status) => {
  const closed = heard(heard(anOrder(), CHARGEBACK), { ...CHARGEBACK, status });
  expect(record(closed, CHARGEBACK)).toEqual([]);
});

it('a chargeback that was lost can be won on appeal', () => {
  const lost = heard(heard(anOrder(), CHARGEBACK), { ...CHARGEBACK, status: 'lost' });
  expect(heard(lost, { ...CHARGEBACK, status: 'won' }).payment?.chargedBack).toBe(0);
});

it('one whose amount changes while it is open is told again', () => {
  const order = heard(heard(anOrder(), CHARGEBACK), { ...CHARGEBACK, amount: 9_000 });
  expect(order.payment).toMatchObject({ chargedBack: 9_000 });
});

it('a refund that has failed is not heard to have arrived', () => {
  const failed = heard(heard(anOrder(), REFUND), { ...REFUND, status: 'failed' });
  expect(record(failed, REFUND)).toEqual([]);
});
