import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import type { OrderEvent } from '../../../lambdas/domain/events.ts';
import { evolve } from '../../../lambdas/domain/evolve.ts';
import { type Order, refundable } from '../../../lambdas/domain/order.ts';
import { actorIn } from '../../support/callers.ts';
import { decideOn, eventsOf, outcomeOf } from '../../support/decisions.ts';
import {
  aCanceledOrder,
  anOrder,
  aPostPaidOrder,
  aRefund,
  NOW,
  REQUEST_ID,
} from '../../support/orders.ts';

const SUCCEEDED: MovementOutcome = { status: 'succeeded' };
const REFUSED: MovementOutcome = { status: 'refused', reason: 'The account is closed' };
const KEY = `refund-${REQUEST_ID}`;
const ABOUT = { movementId: KEY, requestId: REQUEST_ID, amount: 45_000 };

const record = (order: Order, key: string, outcome: MovementOutcome) =>
  decideOn(order, { type: 'record_refund_outcome', key, outcome }, { as: 'system' });

const orderAfter = (order: Order, events: readonly OrderEvent[], at = NOW): Order => {
  const { orderId, version } = order;
  return evolve(order, { orderId, version: version + 1, at, actor: actorIn('system'), events });
};

describe('what can be refunded', () => {
  it.each([
    ['captured, less the fee', { captured: 50_000, serviceFee: 5_000, refunded: 0 }, 45_000],
    ['all, without a fee', { captured: 50_000, serviceFee: 0, refunded: 0 }, 50_000],
    ['less what went back before', { captured: 50_000, serviceFee: 5_000, refunded: 44_999 }, 1],
    ['nothing of a mere fee', { captured: 5_000, serviceFee: 5_000, refunded: 0 }, 0],
    ['nothing after all went back', { captured: 50_000, serviceFee: 5_000, refunded: 45_000 }, 0],
    [
      'the largest amount',
      { captured: 99_999_999_999, serviceFee: 0, refunded: 0 },
      99_999_999_999,
    ],
  ])('is %s', (_, payment, amount) => {
    expect(refundable(anOrder({ payment }))).toBe(amount);
  });

  it('is nothing of a post-paid order', () => {
    expect(refundable(aPostPaidOrder())).toBe(0);
  });
});

describe('the outcome of a refund', () => {
  const pending = aCanceledOrder(aRefund());

  it('that succeeded is written down and counted as refunded', () => {
    const events = eventsOf(record(pending, KEY, SUCCEEDED));
    expect(events).toEqual([{ event: 'refund_succeeded', data: ABOUT }]);
    const at = '2026-03-03T12:00:05.000Z';
    expect(orderAfter(pending, events, at)).toMatchObject({
      payment: { captured: 50_000, serviceFee: 5_000, refunded: 45_000 },
      refund: { status: 'succeeded', settledAt: at, requestedAt: NOW },
    });
  });

  it('that was refused is written down with its reason and refunds nothing', () => {
    const events = eventsOf(record(pending, KEY, REFUSED));
    const data = { ...ABOUT, reason: 'The account is closed' };
    expect(events).toEqual([{ event: 'refund_failed', data }]);
    expect(orderAfter(pending, events)).toMatchObject({
      payment: { refunded: 0 },
      refund: { status: 'failed', settledAt: NOW, refusals: 1 },
    });
  });

  it.each(['succeeded', 'failed'] as const)('is written down once: not again when %s', (status) => {
    const settled = aCanceledOrder(aRefund({ status, settledAt: NOW }));
    expect(record(settled, KEY, SUCCEEDED)).toEqual([]);
    expect(record(settled, KEY, REFUSED)).toEqual([]);
  });

  it('of an order without a refund is nothing', () => {
    expect(record(anOrder(), KEY, SUCCEEDED)).toEqual([]);
  });

  it('of an earlier, refused try that comes late does not count for the one under way', () => {
    const retried = aCanceledOrder(aRefund({ attempt: 2, refusals: 1 }));
    expect(record(retried, KEY, REFUSED)).toEqual([]);
    expect(record(retried, KEY, SUCCEEDED)).toEqual([]);
    expect(outcomeOf(record(retried, `${KEY}.1`, SUCCEEDED))).toEqual(['refund_succeeded']);
  });

  it.each(['customer', 'pro', 'moderator', 'marketplace'] as const)(
    'is not for the %s to say',
    (as) => {
      const command = { type: 'record_refund_outcome', key: KEY, outcome: SUCCEEDED } as const;
      expect(outcomeOf(decideOn(pending, command, { as }))).toBe('role-not-allowed');
    },
  );
});

describe('a refund that stays unsettled', () => {
  const TWO_MINUTES = 120_000;
  const restart = (order: Order, afterMs: number) =>
    decideOn(order, { type: 'restart_refund' }, { as: 'system', now: Date.parse(NOW) + afterMs });

  it('is left alone for two minutes', () => {
    expect(restart(aCanceledOrder(aRefund()), TWO_MINUTES - 1)).toEqual([]);
  });

  it('is then started again under the same name', () => {
    const order = aCanceledOrder(aRefund());
    const events = eventsOf(restart(order, TWO_MINUTES));
    expect(events).toEqual([{ event: 'refund_restarted', data: { ...ABOUT, attempt: 2 } }]);
    const at = '2026-03-03T12:02:00.000Z';
    expect(orderAfter(order, events, at).refund).toEqual(aRefund({ attempt: 2, attemptedAt: at }));
  });

  it('counts its patience from its latest start', () => {
    const attemptedAt = '2026-03-03T12:15:00.000Z';
    const order = aCanceledOrder(aRefund({ attempt: 2, attemptedAt }));
    expect(restart(order, 15 * 60_000 + TWO_MINUTES - 1)).toEqual([]);
    expect(outcomeOf(restart(order, 15 * 60_000 + TWO_MINUTES))).toEqual(['refund_restarted']);
  });

  it.each(['succeeded', 'failed'] as const)('is not started again once it has %s', (status) => {
    expect(restart(aCanceledOrder(aRefund({ status })), 10 * TWO_MINUTES)).toEqual([]);
  });

  it.each(['customer', 'pro', 'moderator', 'marketplace'] as const)(
    'is not for the %s to start',
    (as) => {
      const decision = decideOn(aCanceledOrder(aRefund()), { type: 'restart_refund' }, { as });
      expect(outcomeOf(decision)).toBe('role-not-allowed');
    },
  );
});
