import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';

/** 2.4 MB in the result of a function, where each of these takes four characters. */
const LONG = '"'.repeat(600_000);

const lengthened = (event: OrderEvent): OrderEvent =>
  event.event === 'request_opened'
    ? { ...event, data: { ...event.data, form: { description: LONG } } }
    : event;

/** As if a request had been described at greater length than any form takes. */
export const withLongText = (change: Change): Change => ({
  ...change,
  events: change.events.map(lengthened),
});
