import type { DomainEventName } from './domain-event.ts';

/** Every event that others are told of; the compiler says when one is missing. */
const told: Readonly<Record<DomainEventName, true>> = {
  order_placed: true,
  work_started: true,
  delivery_submitted: true,
  revision_requested: true,
  order_completed: true,
  request_opened: true,
  request_accepted: true,
  request_declined: true,
  progress_provided: true,
  request_contested: true,
  request_countered: true,
  deadline_extended: true,
  request_withdrawn: true,
  request_expired: true,
  dispute_resolved: true,
  work_added: true,
  order_rescheduled: true,
  price_adjusted: true,
  order_canceled: true,
  charge_requested: true,
  charge_waiting: true,
  charge_succeeded: true,
  charge_failed: true,
  refund_requested: true,
  refund_waiting: true,
  refund_succeeded: true,
  refund_failed: true,
  payment_adjusted: true,
  request_reminder: true,
  delivery_reminder: true,
};

export const EVENT_NAMES = Object.keys(told) as readonly DomainEventName[];
