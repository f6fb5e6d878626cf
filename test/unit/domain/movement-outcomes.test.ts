import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import type { Movement, Order } from '../../../lambdas/domain/order.ts';
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

    it.each(['succeeded', 'failed'] as const)(
      'is written down once: not again when %s',
      (status) => {
        const settled = orderWith(a({ status, settledAt: NOW }));
        expect(record(settled, key, SUCCEEDED)).toEqual([]);
        expect(record(settled, key, REFUSED)).toEqual([]);
      },
    );

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
