import type { EventName, OrderEvent } from './events.ts';

/**
 * Events that nobody else is told of: a movement started once more because its outcome was still
 * unknown, and a refund that waits for unsettled charges.
 */
const INTERNAL = ['charge_restarted', 'refund_restarted', 'refund_deferred'] as const;

type InternalEventName = (typeof INTERNAL)[number];
export type PublicEventName = Exclude<EventName, InternalEventName>;

/** Events that the parties and other services are told of. */
export type PublicEvent = Extract<OrderEvent, { event: PublicEventName }>;

export const isPublic = (event: OrderEvent): event is PublicEvent =>
  !(INTERNAL as readonly EventName[]).includes(event.event);
