import { errandsOf, isPublic, type OrderEvent } from '../../../lambdas/domain/events.ts';
import { EXPIRES_AT, REQUEST_ID } from '../../support/orders.ts';

const ref = { requestId: REQUEST_ID, type: 'cancellation' } as const;
const refund = { movementId: 'refund-1', requestId: REQUEST_ID, amount: 1 };

const EVENTS = {
  work_started: { event: 'work_started', data: {} },
  delivery_submitted: { event: 'delivery_submitted', data: {} },
  revision_requested: { event: 'revision_requested', data: {} },
  order_completed: { event: 'order_completed', data: {} },
  request_opened: {
    event: 'request_opened',
    data: { ...ref, expiresAt: EXPIRES_AT, onSilence: 'no_change', form: {} },
  },
  request_accepted: { event: 'request_accepted', data: { ...ref, response: {} } },
  request_declined: { event: 'request_declined', data: { ...ref, response: {} } },
  progress_provided: { event: 'progress_provided', data: { ...ref, response: {} } },
  request_withdrawn: { event: 'request_withdrawn', data: ref },
  request_expired: { event: 'request_expired', data: { ...ref, onSilence: 'no_change' } },
  order_canceled: { event: 'order_canceled', data: { requestId: REQUEST_ID } },
  refund_requested: { event: 'refund_requested', data: { ...refund, attempt: 1 } },
  refund_restarted: { event: 'refund_restarted', data: { ...refund, attempt: 2 } },
  refund_succeeded: { event: 'refund_succeeded', data: refund },
  refund_failed: { event: 'refund_failed', data: { ...refund, reason: 'no' } },
} satisfies Record<string, OrderEvent>;

const SETS_A_TIMER_OR_STOPS_IT: readonly string[] = [
  'request_opened',
  'request_accepted',
  'request_declined',
  'progress_provided',
  'request_withdrawn',
];
const MOVES_MONEY: readonly string[] = ['refund_requested', 'refund_restarted'];

describe('what an event calls for outside the store', () => {
  it.each(Object.values(EVENTS))('$event', (event) => {
    const timer = SETS_A_TIMER_OR_STOPS_IT.includes(event.event) ? ['timer'] : [];
    const movement = MOVES_MONEY.includes(event.event) ? ['movement'] : [];
    expect(errandsOf([event])).toEqual([...timer, ...movement]);
  });

  it('is both, timer first, when a cancellation is accepted: the deadline ends, a refund starts', () => {
    const { request_accepted, order_canceled, refund_requested } = EVENTS;
    expect(errandsOf([request_accepted, order_canceled, refund_requested])).toEqual([
      'timer',
      'movement',
    ]);
    expect(errandsOf([refund_requested, request_accepted])).toEqual(['timer', 'movement']);
  });

  it('is only the movement when silence cancels: the timer that did it ends by itself', () => {
    const { request_expired, order_canceled, refund_requested } = EVENTS;
    expect(errandsOf([request_expired, order_canceled, refund_requested])).toEqual(['movement']);
  });
});

describe('what the parties are told', () => {
  it('is everything but that a movement was started again', () => {
    const hidden = Object.values(EVENTS).filter((event) => !isPublic(event));
    expect(hidden.map(({ event }) => event)).toEqual(['refund_restarted']);
  });
});
