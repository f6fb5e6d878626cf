import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import type { Order } from '../../../lambdas/domain/order.ts';
import type { Movement } from '../../../lambdas/domain/order-money.ts';
import { refundable } from '../../../lambdas/domain/refunds.ts';
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

const SUCCEEDED: MovementOutcome = { status: 'succeeded' };
const REFUSED: MovementOutcome = { status: 'refused', reason: 'The account is closed' };
const WAITING: MovementOutcome = { status: 'waiting', waitsFor: 'customer', reference: 'pi_7' };
const LATER = '2026-03-03T12:00:05.000Z';

const record = (order: Order, key: string, outcome: MovementOutcome) =>
  decideOn(order, { type: 'record_movement_outcome', key, outcome }, { as: 'system' });

interface Kind {
  readonly kind: Movement['kind'];
  readonly about: object;
  /** A movement of this kind, and an order that has it. */
  readonly a: (overrides?: Partial<Movement>) => Movement;
  readonly orderWith: (movement: Movement) => Order;
  readonly movementOf: (order: Order) => Movement | null | undefined;
  /** What a success leaves in the order's books. */
  readonly books: { readonly captured: number; readonly refunded: number };
}

const KINDS: readonly Kind[] = [
  {
    kind: 'charge',
    about: { type: 'additional_work', amount: 20_000 },
    a: aCharge,
    orderWith: (charge) => anOrder({ movements: [charge] }),
    movementOf: ({ movements }) => movements[0],
    books: { captured: 70_000, refunded: 0 },
  },
  {
    kind: 'refund',
    about: { type: 'cancellation', amount: 45_000 },
    a: aRefund,
    orderWith: (refund) => aCanceledOrder(refund),
    movementOf: ({ movements }) => movements[0],
    books: { captured: 50_000, refunded: 45_000 },
  },
];

describe.each(KINDS)(
  'the outcome of a $kind',
  ({ kind, about, a, orderWith, movementOf, books }) => {
    const key = `${kind}-${REQUEST_ID}`;
    const data = { movementId: key, requestId: REQUEST_ID, currency: 'USD', ...about };
    const pending = orderWith(a());

    it('that succeeded is written down and counted', () => {
      const events = eventsOf(record(pending, key, SUCCEEDED));
      expect(events).toEqual([{ event: `${kind}_succeeded`, data }]);
      const after = orderAfter(pending, events, { at: LATER });
      expect(after.payment).toEqual({ ...pending.payment, ...books });
      expect(movementOf(after)).toEqual(a({ status: 'succeeded', settledAt: LATER }));
      expect(after.status).toBe(pending.status);
    });

    it('that was refused is written down with its reason and counts for nothing', () => {
      const events = eventsOf(record(pending, key, REFUSED));
      const reason = 'The account is closed';
      expect(events).toEqual([{ event: `${kind}_failed`, data: { ...data, reason } }]);
      const after = orderAfter(pending, events, { at: LATER });
      expect(after.payment).toEqual(pending.payment);
      expect(movementOf(after)).toEqual(a({ status: 'failed', settledAt: LATER, refusals: 1 }));
      expect(after.status).toBe(pending.status);
    });

    it.each<[Movement['status'], MovementOutcome]>([
      ['succeeded', SUCCEEDED],
      ['succeeded', WAITING],
      ['failed', WAITING],
      ['failed', REFUSED],
    ])('is written down once: when %s, it is not heard that it is $status', (status, outcome) => {
      const settled = orderWith(a({ status, settledAt: NOW }));
      expect(record(settled, key, outcome)).toEqual([]);
    });

    it('that is not known yet says whom the provider waits for, and counts for nothing', () => {
      const events = eventsOf(record(pending, key, WAITING));
      const told = { ...data, waitsFor: 'customer', reference: 'pi_7' };
      expect(events).toEqual([{ event: `${kind}_waiting`, data: told }]);
      const after = orderAfter(pending, events, { at: LATER });
      expect(after.payment).toEqual(pending.payment);
      expect(movementOf(after)).toEqual(a({ waitsFor: 'customer', reference: 'pi_7' }));
    });

    it('that is not known yet is told once, until it waits for somebody else', () => {
      const waiting = orderAfter(pending, eventsOf(record(pending, key, WAITING)));
      expect(record(waiting, key, WAITING)).toEqual([]);
      const forBank = { ...WAITING, waitsFor: 'bank' } as const;
      expect(outcomeOf(record(waiting, key, forBank))).toEqual([`${kind}_waiting`]);
    });

    it('that is not known yet is told again with the name that the provider gives it', () => {
      const waiting = { status: 'waiting', waitsFor: 'customer' } as const;
      const unnamed = orderAfter(pending, eventsOf(record(pending, key, waiting)));
      expect(record(unnamed, key, waiting)).toEqual([]);
      expect(outcomeOf(record(unnamed, key, WAITING))).toEqual([`${kind}_waiting`]);
    });

    it('ends the waiting, and keeps the name that the provider gave', () => {
      const waiting = orderAfter(pending, eventsOf(record(pending, key, WAITING)));
      const after = orderAfter(waiting, eventsOf(record(waiting, key, SUCCEEDED)), { at: LATER });
      expect(movementOf(after)).toEqual(
        a({ status: 'succeeded', settledAt: LATER, reference: 'pi_7' }),
      );
    });

    it('that moved less than was asked for counts for what it moved', () => {
      const events = eventsOf(record(pending, key, { ...SUCCEEDED, moved: 1_500 }));
      expect(events).toEqual([{ event: `${kind}_succeeded`, data: { ...data, amount: 1_500 } }]);
      const after = orderAfter(pending, events, { at: LATER });
      expect(movementOf(after)).toEqual(
        a({ status: 'succeeded', amount: 1_500, settledAt: LATER }),
      );
      const total = kind === 'charge' ? { captured: 51_500 } : { refunded: 1_500 };
      expect(after.payment).toMatchObject(total);
    });

    it('of a movement that the order does not have is nothing', () => {
      expect(record(anOrder(), key, SUCCEEDED)).toEqual([]);
      expect(record(pending, `${kind}-${ORDER_ID}-9`, SUCCEEDED)).toEqual([]);
      expect(record(pending, '', REFUSED)).toEqual([]);
    });

    it('of an earlier, refused try that comes late does not count for the one under way', () => {
      const retried = orderWith(a({ attempt: 2, refusals: 1 }));
      expect(record(retried, key, REFUSED)).toEqual([]);
      expect(record(retried, key, SUCCEEDED)).toEqual([]);
      expect(outcomeOf(record(retried, `${key}.1`, SUCCEEDED))).toEqual([`${kind}_succeeded`]);
    });

    it('counts refusals: each next failure is one more', () => {
      const retried = orderWith(a({ attempt: 2, refusals: 1 }));
      const after = orderAfter(retried, eventsOf(record(retried, `${key}.1`, REFUSED)));
      expect(movementOf(after)).toMatchObject({ status: 'failed', refusals: 2 });
    });

    it.each(['customer', 'pro', 'moderator', 'marketplace'] as const)(
      'is not for the %s to say',
      (as) => {
        const command = { type: 'record_movement_outcome', key, outcome: SUCCEEDED } as const;
        expect(outcomeOf(decideOn(pending, command, { as }))).toBe('role-not-allowed');
      },
    );
  },
);

describe('the outcome of one of several movements', () => {
  const [first, second] = [2, 5].map((version) =>
    aCharge({
      movementId: `charge-${ORDER_ID}-${version}`,
      requestId: `${ORDER_ID}-${version}`,
      amount: version,
    }),
  ) as [Movement, Movement];

  it('leaves the others as they were', () => {
    const order = anOrder({ movements: [first, second, aRefund()] });
    const events = eventsOf(record(order, second.movementId, SUCCEEDED));
    const after = orderAfter(order, events);
    expect(after.movements).toEqual([
      first,
      { ...second, status: 'succeeded', settledAt: NOW },
      aRefund(),
    ]);
    expect(after.payment?.captured).toBe(50_005);
  });

  it('is told apart from that of the refund which the same request called for', () => {
    const order = anOrder({ movements: [aCharge(), aRefund()] });
    const refunded = record(order, `refund-${REQUEST_ID}`, SUCCEEDED);
    expect(outcomeOf(refunded)).toEqual(['refund_succeeded']);
    expect(outcomeOf(record(order, `charge-${REQUEST_ID}`, REFUSED))).toEqual(['charge_failed']);
  });
});

describe('a charge that seemed refused and has succeeded after all', () => {
  const key = `charge-${REQUEST_ID}`;
  const failed = (overrides: Partial<Order> = {}) =>
    anOrder({
      movements: [aCharge({ status: 'failed', settledAt: NOW, refusals: 1 })],
      ...overrides,
    });

  it('is written down: the customer has paid', () => {
    const events = eventsOf(record(failed(), key, SUCCEEDED));
    expect(outcomeOf(events)).toEqual(['charge_succeeded']);
    const after = orderAfter(failed(), events, { at: LATER });
    expect(after.payment).toMatchObject({ captured: 70_000 });
    expect(after.movements).toEqual([
      aCharge({ status: 'succeeded', settledAt: LATER, refusals: 1 }),
    ]);
  });

  it('goes back when the order is canceled', () => {
    const refund = aRefund({ status: 'succeeded', requestId: `${ORDER_ID}-9` });
    const canceled = failed({ status: 'canceled' });
    const payment = { captured: 50_000, serviceFee: 5_000, refunded: 45_000 };
    const order = { ...canceled, payment, movements: [...canceled.movements, refund] };
    const events = eventsOf(record(order, key, SUCCEEDED));
    expect(outcomeOf(events)).toEqual(['charge_succeeded', 'refund_requested']);
    expect(events[1]?.data).toMatchObject({ movementId: `refund-${REQUEST_ID}`, amount: 20_000 });
    expect(refundable(orderAfter(order, events))).toBe(0);
  });

  it('is told once', () => {
    const after = orderAfter(failed(), eventsOf(record(failed(), key, SUCCEEDED)));
    expect(record(after, key, SUCCEEDED)).toEqual([]);
  });
});

describe('a refund over several payments', () => {
  const key = `refund-${REQUEST_ID}`;
  const pending = aCanceledOrder(aRefund());

  it('counts the part that has moved while the rest waits, and no part twice', () => {
    const waiting = { status: 'waiting', waitsFor: 'bank' } as const;
    const partly = orderAfter(
      pending,
      eventsOf(record(pending, key, { ...waiting, moved: 30_000 })),
    );
    expect(partly.payment).toMatchObject({ refunded: 30_000 });
    expect(refundable(partly)).toBe(0);
    const wholly = orderAfter(partly, eventsOf(record(partly, key, SUCCEEDED)));
    expect(wholly.payment).toMatchObject({ refunded: 45_000 });
  });

  it('that fails in part keeps what has moved, promises the rest, and is tried again', () => {
    const outcome = { ...REFUSED, moved: 30_000 };
    const failed = orderAfter(pending, eventsOf(record(pending, key, outcome)));
    expect(failed.payment).toMatchObject({ refunded: 30_000 });
    expect(refundable(failed)).toBe(0);
    const retry = decideOn(failed, { type: 'retry_refund', form: {} }, { as: 'moderator' });
    const again = orderAfter(failed, eventsOf(retry));
    expect(again.movements[0]).toMatchObject({ status: 'pending', moved: 30_000, refusals: 1 });
    const whole = orderAfter(again, eventsOf(record(again, `${key}.1`, SUCCEEDED)));
    expect(whole.payment).toMatchObject({ refunded: 45_000 });
  });
});

describe('a refund that the bank sends back after it had succeeded', () => {
  const key = `refund-${REQUEST_ID}`;
  const pending = aCanceledOrder(aRefund());
  const succeeded = orderAfter(pending, eventsOf(record(pending, key, SUCCEEDED)));

  it('has failed after all: the customer does not have the money', () => {
    const events = eventsOf(record(succeeded, key, REFUSED));
    expect(outcomeOf(events)).toEqual(['refund_failed']);
    const after = orderAfter(succeeded, events, { at: LATER });
    expect(after.payment).toMatchObject({ refunded: 0 });
    expect(after.movements[0]).toMatchObject({ status: 'failed', refusals: 1 });
  });

  it('is told once', () => {
    const after = orderAfter(succeeded, eventsOf(record(succeeded, key, REFUSED)));
    expect(record(after, key, REFUSED)).toEqual([]);
  });

  it('in parts fails with each part that comes back, and once for each', () => {
    const partly = { ...REFUSED, moved: 30_000 };
    const kept = orderAfter(succeeded, eventsOf(record(succeeded, key, partly)));
    expect(kept.payment).toMatchObject({ refunded: 30_000 });
    expect(record(kept, key, partly)).toEqual([]);
    const nothing = orderAfter(kept, eventsOf(record(kept, key, REFUSED)));
    expect(nothing.payment).toMatchObject({ refunded: 0 });
    expect(nothing.movements[0]).not.toHaveProperty('moved');
    expect(refundable(nothing)).toBe(0);
  });

  it('while it is tried again does not end the try: news of the one before has its name', () => {
    const failed = orderAfter(succeeded, eventsOf(record(succeeded, key, REFUSED)));
    const retry = decideOn(failed, { type: 'retry_refund', form: {} }, { as: 'moderator' });
    const again = orderAfter(failed, eventsOf(retry));
    expect(record(again, key, REFUSED)).toEqual([]);
    expect(outcomeOf(record(again, `${key}.1`, SUCCEEDED))).toEqual(['refund_succeeded']);
  });
});
