import { errandsOf } from '../../../lambdas/domain/errands.ts';
import type { EventName, OrderEvent } from '../../../lambdas/domain/events.ts';
import { isPublic } from '../../../lambdas/domain/public-events.ts';
import { actorIn } from '../../support/callers.ts';
import { EXPIRES_AT, OPENED_AT, REQUEST_ID } from '../../support/orders.ts';

const ref = { requestId: REQUEST_ID, type: 'dispute' } as const;
const answered = { ...ref, openedAt: OPENED_AT, response: {} };
const movement = { ...ref, movementId: 'movement-1', amount: 1, currency: 'USD' };

/** An event of every kind that can follow the placing of an order. */
const EVENTS = {
  work_started: { event: 'work_started', data: {} },
  delivery_submitted: { event: 'delivery_submitted', data: {} },
  revision_requested: { event: 'revision_requested', data: {} },
  order_completed: { event: 'order_completed', data: {} },
  request_opened: {
    event: 'request_opened',
    data: {
      ...ref,
      askedOf: actorIn('pro'),
      expiresAt: EXPIRES_AT,
      onSilence: 'refund_requested_amount',
      form: {},
    },
  },
  request_accepted: { event: 'request_accepted', data: answered },
  request_declined: { event: 'request_declined', data: answered },
  progress_provided: { event: 'progress_provided', data: answered },
  request_contested: { event: 'request_contested', data: answered },
  request_countered: {
    event: 'request_countered',
    data: { ...answered, counteredBy: 'order-1-4' },
  },
  deadline_extended: {
    event: 'deadline_extended',
    data: {
      ...ref,
      askedOf: actorIn('pro'),
      from: EXPIRES_AT,
      expiresAt: '2026-03-09T09:00:00Z',
      onSilence: 'refund_requested_amount',
      extensions: 1,
    },
  },
  request_withdrawn: { event: 'request_withdrawn', data: ref },
  request_expired: {
    event: 'request_expired',
    data: { ...ref, expiresAt: EXPIRES_AT, onSilence: 'no_change' },
  },
  dispute_resolved: { event: 'dispute_resolved', data: { ...ref, resolution: {} } },
  work_added: {
    event: 'work_added',
    data: { requestId: REQUEST_ID, amount: 1, price: { amount: 2, currency: 'USD' } },
  },
  price_adjusted: {
    event: 'price_adjusted',
    data: { requestId: REQUEST_ID, amount: 1, price: { amount: 2, currency: 'USD' } },
  },
  order_rescheduled: {
    event: 'order_rescheduled',
    data: { requestId: REQUEST_ID, startAt: OPENED_AT, endAt: EXPIRES_AT },
  },
  order_canceled: { event: 'order_canceled', data: { requestId: REQUEST_ID } },
  charge_requested: { event: 'charge_requested', data: { ...movement, attempt: 1 } },
  charge_restarted: { event: 'charge_restarted', data: { ...movement, attempt: 2 } },
  charge_waiting: { event: 'charge_waiting', data: { ...movement, waitsFor: 'customer' } },
  charge_succeeded: { event: 'charge_succeeded', data: movement },
  charge_failed: { event: 'charge_failed', data: { ...movement, reason: 'no' } },
  refund_deferred: { event: 'refund_deferred', data: ref },
  refund_requested: { event: 'refund_requested', data: { ...movement, attempt: 1 } },
  refund_restarted: { event: 'refund_restarted', data: { ...movement, attempt: 2 } },
  refund_waiting: { event: 'refund_waiting', data: { ...movement, waitsFor: 'bank' } },
  refund_succeeded: { event: 'refund_succeeded', data: movement },
  refund_failed: { event: 'refund_failed', data: { ...movement, reason: 'no' } },
  payment_adjusted: {
    event: 'payment_adjusted',
    data: {
      ...{ adjustmentId: 're_1', kind: 'refund', status: 'succeeded' },
      ...{ amount: 100, currency: 'USD' },
    },
  },
} satisfies { [E in Exclude<EventName, 'order_placed'>]: Extract<OrderEvent, { event: E }> };

const SETS_A_TIMER_OR_STOPS_IT: readonly string[] = [
  'request_opened',
  'request_accepted',
  'request_declined',
  'progress_provided',
  'request_contested',
  'request_countered',
  'deadline_extended',
  'request_withdrawn',
];
const MOVES_MONEY: readonly string[] = [
  'charge_requested',
  'charge_restarted',
  'refund_requested',
  'refund_restarted',
];

describe('what an event calls for outside the store', () => {
  it.each(Object.values(EVENTS))('$event', (event) => {
    const timer = SETS_A_TIMER_OR_STOPS_IT.includes(event.event) ? ['timer'] : [];
    const movement = MOVES_MONEY.includes(event.event) ? ['movement'] : [];
    expect(errandsOf([event])).toStrictEqual([...timer, ...movement]);
  });

  it.each<[string, OrderEvent, string[]]>([
    [
      'starts a timer for a delivery that has a deadline',
      { event: 'delivery_submitted', data: { deliveryId: 'order-1-3', completesAt: EXPIRES_AT } },
      ['timer'],
    ],
    [
      'stops it when a revision is requested',
      { event: 'revision_requested', data: { deliveryId: 'order-1-3' } },
      ['timer'],
    ],
    [
      'stops it when the delivery is accepted',
      { event: 'order_completed', data: { deliveryId: 'order-1-3' } },
      ['timer'],
    ],
    [
      'lets the timer that completes the order end by itself',
      { event: 'order_completed', data: { deliveryId: 'order-1-3', reason: 'silence' } },
      [],
    ],
  ])('%s', (_, event, errands) => {
    expect(errandsOf([event])).toStrictEqual(errands);
  });

  it('is both, timer first, when a cancellation is accepted: the deadline ends, a refund starts', () => {
    const { request_accepted, order_canceled, refund_requested } = EVENTS;
    expect(errandsOf([request_accepted, order_canceled, refund_requested])).toStrictEqual([
      'timer',
      'movement',
    ]);
    expect(errandsOf([refund_requested, request_accepted])).toStrictEqual(['timer', 'movement']);
  });

  it('is both when more work is accepted: the deadline ends, a charge starts', () => {
    const { request_accepted, work_added, charge_requested } = EVENTS;
    expect(errandsOf([request_accepted, work_added, charge_requested])).toStrictEqual([
      'timer',
      'movement',
    ]);
  });

  it('is only the movement when silence cancels: the timer that did it ends by itself', () => {
    const { request_expired, order_canceled, refund_requested } = EVENTS;
    expect(errandsOf([request_expired, order_canceled, refund_requested])).toStrictEqual([
      'movement',
    ]);
  });

  it('is only the movement when a dispute is resolved: its timer ended when it was contested', () => {
    const { dispute_resolved, order_completed, refund_requested } = EVENTS;
    expect(errandsOf([dispute_resolved, order_completed, refund_requested])).toStrictEqual([
      'movement',
    ]);
  });

  it('is nothing more while the refund waits for a charge', () => {
    const { request_accepted, order_canceled, refund_deferred } = EVENTS;
    expect(errandsOf([request_accepted, order_canceled, refund_deferred])).toStrictEqual(['timer']);
  });

  it('is the movement, once, when the last charge settles and the refund follows', () => {
    const { charge_failed, charge_succeeded, charge_restarted, refund_requested } = EVENTS;
    expect(errandsOf([charge_succeeded, refund_requested])).toStrictEqual(['movement']);
    expect(errandsOf([charge_failed, refund_requested])).toStrictEqual(['movement']);
    expect(errandsOf([charge_restarted, charge_restarted])).toStrictEqual(['movement']);
  });
});

describe('what the parties are told', () => {
  it('is everything but how often a movement was started, and what a refund waits for', () => {
    const hidden = Object.values(EVENTS).filter((event) => !isPublic(event));
    expect(hidden.map(({ event }) => event)).toEqual([
      'charge_restarted',
      'refund_deferred',
      'refund_restarted',
    ]);
  });
});
