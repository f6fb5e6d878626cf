import type { Party } from '../../../lambdas/domain/actor.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import { countViews, isInView, VIEWS } from '../../../lambdas/domain/order-views.ts';
import { REQUESTS, TYPES } from '../../support/contract.ts';
import {
  aCanceledOrder,
  aCharge,
  aContestedOrder,
  anOrder,
  aPendingRequest,
  aRefund,
  EXPIRES_AT,
  NOW,
} from '../../support/orders.ts';

const now = Date.parse(NOW);

const viewsOf = (order: Order, party: Party, at = now) =>
  VIEWS.filter((view) => view !== 'all' && isInView(view, { order, party, now: at }));

/** The views of the customer, and those of the pro. */
const forBoth = (order: Order, at = now) => [
  viewsOf(order, 'customer', at),
  viewsOf(order, 'pro', at),
];

const NEEDS = ['needs-answer', 'running'];
const WAITING = ['waiting', 'running'];
const RUNNING = ['running'];

describe('an order with a request', () => {
  it.each(TYPES.flatMap((type) => REQUESTS[type].openedBy.map((opener) => ({ type, opener }))))(
    'needs the answer of whoever did not open it: $type of the $opener',
    ({ type, opener }) => {
      const openedBy = { id: `${opener}-1`, role: opener };
      const order = anOrder({ pendingRequest: aPendingRequest(type, { openedBy }) });

      expect(forBoth(order)).toEqual(opener === 'customer' ? [WAITING, NEEDS] : [NEEDS, WAITING]);
    },
  );

  it('that is contested waits for a moderator, whoever looks', () => {
    expect(forBoth(aContestedOrder())).toEqual([WAITING, WAITING]);
  });

  it.each([
    [-1, NEEDS],
    [0, RUNNING],
  ])('%i ms from its deadline, before silence is stored: %j', (ms, views) => {
    const order = anOrder({ pendingRequest: aPendingRequest('additional_work') });

    expect(viewsOf(order, 'customer', Date.parse(EXPIRES_AT) + ms)).toEqual(views);
  });
});

describe('a delivery', () => {
  const delivered = (completesAt?: string) =>
    anOrder({
      status: 'delivery_submitted',
      delivery: completesAt ? { deliveryId: 'order-1-4', deliveredAt: NOW, completesAt } : null,
    });

  it.each([undefined, EXPIRES_AT])('needs the customer, until %s', (completesAt) => {
    expect(forBoth(delivered(completesAt))).toEqual([NEEDS, WAITING]);
  });

  it('that was sent back needs nobody to answer: it is work', () => {
    expect(forBoth(anOrder({ status: 'revision_requested' }))).toEqual([RUNNING, RUNNING]);
  });
});

describe('money', () => {
  const waitsFor = 'customer' as const;

  it('needs the customer who has to confirm a charge', () => {
    const order = anOrder({ movements: [aCharge({ waitsFor })] });

    expect(forBoth(order)).toEqual([NEEDS, WAITING]);
  });

  it('needs the customer who has to say where a refund can go, also when the order has ended', () => {
    const order = aCanceledOrder(aRefund({ waitsFor }));

    expect(forBoth(order)).toEqual([
      ['needs-answer', 'ended'],
      ['waiting', 'ended'],
    ]);
  });

  it.each([
    ['that a bank settles', anOrder({ movements: [aCharge({ waitsFor: 'bank' })] }), 'running'],
    ['that has moved', anOrder({ movements: [aCharge({ status: 'succeeded' })] }), 'running'],
    [
      'that a canceled order does not take any more',
      anOrder({ status: 'canceled', movements: [aCharge({ waitsFor })] }),
      'ended',
    ],
  ])('%s needs nobody', (_, order, view) => {
    expect(forBoth(order)).toEqual([[view], [view]]);
  });

  it('needs nobody once it is too late to confirm it', () => {
    const order = anOrder({ movements: [aCharge({ waitsFor })] });

    expect(viewsOf(order, 'customer', now + 72 * 3_600_000 - 1)).toEqual(NEEDS);
    expect(viewsOf(order, 'customer', now + 72 * 3_600_000)).toEqual(RUNNING);
  });
});

describe('an order whose end passes', () => {
  const end = Date.parse('2026-03-20T17:00:00Z');

  it.each(['accepted', 'in_progress', 'revision_requested'] as const)(
    'is late a millisecond later, while it is %s',
    (status) => {
      expect(viewsOf(anOrder({ status }), 'pro', end)).toEqual(RUNNING);
      expect(viewsOf(anOrder({ status }), 'pro', end + 1)).toEqual(['late', 'running']);
    },
  );

  it.each(['delivery_submitted', 'completed', 'canceled'] as const)(
    'is not late when it is %s',
    (status) => {
      expect(viewsOf(anOrder({ status }), 'pro', end + 1)).not.toContain('late');
    },
  );

  it('can need an answer at the same time', () => {
    const expiresAt = '2026-03-21T17:00:00Z';
    const pendingRequest = aPendingRequest('additional_work', { expiresAt });

    expect(viewsOf(anOrder({ pendingRequest }), 'customer', end + 1)).toEqual([
      'needs-answer',
      'late',
      'running',
    ]);
  });
});

it.each(['completed', 'canceled'] as const)('an order that is %s has ended', (status) => {
  expect(forBoth(anOrder({ status }))).toEqual([['ended'], ['ended']]);
});

it('counts each order in every view that it is in', () => {
  const standings = [
    anOrder(),
    anOrder({ pendingRequest: aPendingRequest('additional_work') }),
    anOrder({ status: 'completed' }),
    aContestedOrder(),
  ].map((order) => ({ order, party: 'customer' as const, now }));

  expect(countViews(standings)).toEqual({
    'needs-answer': 1,
    waiting: 1,
    late: 0,
    running: 3,
    ended: 1,
    all: 4,
  });
});
