import { confirmableUntil, isGivenUp } from '../../../lambdas/domain/movement-times.ts';
import { providerKey } from '../../../lambdas/domain/movements.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { decideOn, eventsOf, orderAfter, outcomeOf } from '../../support/decisions.ts';
import {
  aCanceledOrder,
  aCharge,
  anOrder,
  aRefund,
  NOW,
  ORDER_ID,
  REQUEST_ID,
} from '../../support/orders.ts';

const TWO_MINUTES = 120_000;

const restart = (order: Order, afterMs: number) =>
  decideOn(order, { type: 'restart_movements' }, { as: 'system', now: Date.parse(NOW) + afterMs });

const KINDS = [
  {
    kind: 'charge',
    about: { type: 'additional_work', amount: 20_000 },
    a: aCharge,
    orderWith: (charge: Movement) => anOrder({ movements: [charge] }),
  },
  {
    kind: 'refund',
    about: { type: 'cancellation', amount: 45_000 },
    a: aRefund,
    orderWith: (refund: Movement) => aCanceledOrder(refund),
  },
] as const;

describe.each(KINDS)('a $kind that stays unsettled', ({ kind, about, a, orderWith }) => {
  const movementId = `${kind}-${REQUEST_ID}`;

  it('is left alone for two minutes', () => {
    expect(restart(orderWith(a()), TWO_MINUTES - 1)).toEqual([]);
  });

  it('is then started again under the same name', () => {
    const order = orderWith(a());
    const events = eventsOf(restart(order, TWO_MINUTES));
    const data = { movementId, requestId: REQUEST_ID, currency: 'USD', ...about, attempt: 2 };
    expect(events).toEqual([{ event: `${kind}_restarted`, data }]);
    const at = '2026-03-03T12:02:00.000Z';
    const restarted = a({ attempt: 2, attemptedAt: at });
    expect(orderAfter(order, events, { at }).movements).toEqual([restarted]);
    expect(providerKey(restarted)).toBe(movementId);
  });

  it('counts its patience from its latest start', () => {
    const attemptedAt = '2026-03-03T12:15:00.000Z';
    const order = orderWith(a({ attempt: 2, attemptedAt }));
    expect(restart(order, 15 * 60_000 + TWO_MINUTES - 1)).toEqual([]);
    expect(outcomeOf(restart(order, 15 * 60_000 + TWO_MINUTES))).toEqual([`${kind}_restarted`]);
  });

  it.each(['succeeded', 'failed'] as const)('is not started again once it has %s', (status) => {
    expect(restart(orderWith(a({ status })), 10 * TWO_MINUTES)).toEqual([]);
  });

  it.each(['customer', 'pro', 'moderator', 'marketplace'] as const)(
    'is not for the %s to start',
    (as) => {
      const decision = decideOn(orderWith(a()), { type: 'restart_movements' }, { as });
      expect(outcomeOf(decision)).toBe('role-not-allowed');
    },
  );

  it('gets a new name at the provider after each refusal, and only then', () => {
    expect(providerKey(a())).toBe(movementId);
    expect(providerKey(a({ attempt: 7 }))).toBe(movementId);
    expect(providerKey(a({ refusals: 1, attempt: 2 }))).toBe(`${movementId}.1`);
    expect(providerKey(a({ refusals: 2, attempt: 3 }))).toBe(`${movementId}.2`);
  });

  it('keeps the name that was refused until it is started again', () => {
    expect(providerKey(a({ status: 'failed', refusals: 1 }))).toBe(movementId);
    expect(providerKey(a({ status: 'failed', refusals: 2 }))).toBe(`${movementId}.1`);
  });
});

describe('several movements that stay unsettled', () => {
  const charge = (version: number, overrides: Partial<Movement> = {}) =>
    aCharge({
      movementId: `charge-${ORDER_ID}-${version}`,
      requestId: `${ORDER_ID}-${version}`,
      ...overrides,
    });

  const order = anOrder({
    movements: [
      charge(2),
      charge(4, { status: 'failed' }),
      charge(6, { attemptedAt: '2026-03-03T12:00:00.001Z' }),
      charge(8),
      charge(9, { status: 'succeeded' }),
      aRefund(),
    ],
  });

  it('are all started again, those whose time has come', () => {
    const events = eventsOf(restart(order, TWO_MINUTES));
    expect(events.map(({ data }) => (data as Movement).movementId)).toEqual([
      'charge-order-1-2',
      'charge-order-1-8',
      `refund-${REQUEST_ID}`,
    ]);
  });

  it('each count their own attempts', () => {
    const events = eventsOf(restart(order, TWO_MINUTES));
    const { movements } = orderAfter(order, events);
    expect(movements.map(({ attempt }) => attempt)).toEqual([2, 1, 1, 2, 1, 2]);
  });
});

describe('a movement that waits at the provider', () => {
  const HOUR = 3_600_000;
  const CONFIRM_WITHIN = 72 * HOUR;
  const waiting = (waitsFor: 'bank' | 'customer', overrides: Partial<Movement> = {}) =>
    aCharge({ waitsFor, ...overrides });
  const isDue = (order: Order, afterMs: number) =>
    outcomeOf(restart(order, afterMs)).includes('charge_restarted');

  it.each(['bank', 'customer'] as const)('for the %s is asked about every six hours', (who) => {
    const order = anOrder({ movements: [waiting(who)] });
    expect(isDue(order, 6 * HOUR - 1)).toBe(false);
    expect(isDue(order, 6 * HOUR)).toBe(true);
  });

  it('for the customer is asked about soon when the order is canceled', () => {
    const order = anOrder({ status: 'canceled', movements: [waiting('customer')] });
    expect(isDue(order, TWO_MINUTES - 1)).toBe(false);
    expect(isDue(order, TWO_MINUTES)).toBe(true);
    const forBank = anOrder({ status: 'canceled', movements: [waiting('bank')] });
    expect(isDue(forBank, TWO_MINUTES)).toBe(false);
  });

  it('for the customer is asked about when the time to confirm it is over', () => {
    const attemptedAt = '2026-03-06T08:00:00.000Z';
    const order = anOrder({ movements: [waiting('customer', { attemptedAt })] });
    expect(isDue(order, CONFIRM_WITHIN - 1)).toBe(false);
    expect(isDue(order, CONFIRM_WITHIN)).toBe(true);
    const forBank = anOrder({ movements: [waiting('bank', { attemptedAt })] });
    expect(isDue(forBank, CONFIRM_WITHIN)).toBe(false);
  });

  it.each<[string, Partial<Order>, number, boolean]>([
    ['is not given up before three days', {}, CONFIRM_WITHIN - 1, false],
    ['is given up after three days', {}, CONFIRM_WITHIN, true],
    ['is given up at once when the order is canceled', { status: 'canceled' }, 0, true],
    [
      'is not given up because a refund of an order that goes on waits for it',
      { owedRefunds: [{ requestId: REQUEST_ID, type: 'price_adjustment' }] },
      0,
      false,
    ],
  ])('%s', (_, overrides, afterMs, givenUp) => {
    const now = Date.parse(NOW) + afterMs;
    expect(isGivenUp(anOrder(overrides), waiting('customer'), now)).toBe(givenUp);
    expect(isGivenUp(anOrder(overrides), aRefund(), now)).toBe(false);
  });
});

describe('until when the customer can confirm a charge', () => {
  const waiting = aCharge({ waitsFor: 'customer' });

  it('is three days after it was asked for', () => {
    expect(confirmableUntil(anOrder(), waiting)).toBe('2026-03-06T12:00:00.000Z');
  });

  it.each<[string, Movement, Partial<Order>]>([
    ['it waits for the bank', aCharge({ waitsFor: 'bank' }), {}],
    ['it waits for nobody', aCharge(), {}],
    ['it is a refund', aRefund({ waitsFor: 'customer' }), {}],
    ['the order is canceled', waiting, { status: 'canceled' }],
  ])('is not told when %s', (_, movement, overrides) => {
    expect(confirmableUntil(anOrder(overrides), movement)).toBeUndefined();
  });
});
