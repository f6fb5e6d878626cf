import type { EventName, OrderEvent } from './events.ts';

/** What has to be set going, or stopped, outside the store because of an event. */
export type Errand = 'timer' | 'movement';

const ERRANDS: Record<EventName, Errand | undefined> = {
  order_placed: undefined,
  work_started: undefined,
  delivery_submitted: undefined,
  revision_requested: undefined,
  order_completed: undefined,
  request_opened: 'timer',
  request_accepted: 'timer',
  request_declined: 'timer',
  progress_provided: 'timer',
  request_contested: 'timer',
  request_withdrawn: 'timer',
  // The timer that did the expiring ends by itself; stopping it would abort it at work.
  request_expired: undefined,
  // A contested dispute has no timer any more.
  dispute_resolved: undefined,
  work_added: undefined,
  order_rescheduled: undefined,
  order_canceled: undefined,
  charge_requested: 'movement',
  charge_succeeded: undefined,
  charge_failed: undefined,
  charge_restarted: 'movement',
  refund_deferred: undefined,
  refund_requested: 'movement',
  refund_succeeded: undefined,
  refund_failed: undefined,
  refund_restarted: 'movement',
};

/** The errands of all events of a change, in a fixed order. */
export const errandsOf = (events: readonly OrderEvent[]): readonly Errand[] =>
  [...new Set(events.map(({ event }) => ERRANDS[event]))]
    .filter((errand) => errand !== undefined)
    .sort((a, b) => b.localeCompare(a));
