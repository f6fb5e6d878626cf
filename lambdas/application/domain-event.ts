import type { Actor } from '../domain/actor.ts';
import type { EventData } from '../domain/events.ts';
import type { Instant } from '../domain/instant.ts';
import type { OnSilence, PartyActor } from '../domain/order.ts';
import type { PublicEventName } from '../domain/public-events.ts';
import type { RequestType } from '../domain/requests/names.ts';

/** Rises when an event changes in a way that its subscribers have to follow: see docs/events.md. */
export const SCHEMA_VERSION = 1;

/** What every event says on the bus, whatever has happened. */
export interface EventEnvelope {
  /** The same whenever the event is published again. */
  readonly id: string;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly orderId: string;
  /** The order's version after the change; events of one change share it. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
}

/** What can be told of an order, and its data: all that happens to it, and what is about to. */
export interface DomainEventData extends Pick<EventData, PublicEventName> {
  request_reminder: {
    readonly requestId: string;
    readonly type: RequestType;
    readonly mustAct: PartyActor;
    readonly expiresAt: Instant;
    readonly onSilence: OnSilence;
    /** How long until `expiresAt`, as an ISO 8601 duration. */
    readonly remaining: string;
  };
  delivery_reminder: {
    readonly deliveryId: string;
    readonly mustAct: PartyActor;
    readonly completesAt: Instant;
    /** How long until `completesAt`, as an ISO 8601 duration. */
    readonly remaining: string;
  };
}

export type DomainEventName = keyof DomainEventData;

/** What the rest of the marketplace hears of an order. */
export type DomainEvent<Name extends DomainEventName = DomainEventName> = {
  [N in Name]: EventEnvelope & { readonly event: N; readonly data: DomainEventData[N] };
}[Name];

/**
 * What tells the party that has to act that its time runs out.
 *
 * It is made when the deadline's timer is started and published later by the timer itself, so
 * `at` is when it is to be published, and `version` is the one that set the deadline: whoever
 * knows of a later event of that order knows more.
 */
export type Reminder = DomainEvent<'request_reminder' | 'delivery_reminder'>;
