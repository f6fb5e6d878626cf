import type { EventName, OrderEvent } from './events.ts';

/** What has to be set going, or stopped, outside the store because of an event. */
export type Errand = 'timer' | 'movement';

/** The timer that expires a request ends by itself: stopping it would abort it at work. */
const ERRANDS: { readonly [E in EventName]?: Errand } = {
  request_opened: 'timer',
  request_accepted: 'timer',
  request_declined: 'timer',
  progress_provided: 'timer',
  request_contested: 'timer',
  request_countered: 'timer',
  deadline_extended: 'timer',
  request_withdrawn: 'timer',
  charge_requested: 'movement',
  charge_restarted: 'movement',
  refund_requested: 'movement',
  refund_restarted: 'movement',
};

/** A delivery has a timer only if it has a deadline; silence is that timer at work. */
const errandOf = ({ event, data }: OrderEvent): Errand | undefined => {
  if (!('deliveryId' in data)) return ERRANDS[event];
  return 'reason' in data ? undefined : 'timer';
};

/** The errands of all events of a change, in a fixed order. */
export const errandsOf = (events: readonly OrderEvent[]): readonly Errand[] =>
  [...new Set(events.map(errandOf))]
    .filter((errand) => errand !== undefined)
    .sort((a, b) => b.localeCompare(a));
