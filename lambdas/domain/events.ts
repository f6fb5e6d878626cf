import type { Actor } from './actor.ts';
import type { Instant } from './instant.ts';
import type { Money } from './money.ts';
import type { MovementEventData } from './movement-events.ts';
import type { Claim, OnSilence, PartyActor } from './order.ts';
import { type RequestType, TERMS_EVENTS, type TermsEvent } from './requests/names.ts';

type Nothing = Record<string, never>;

interface PlacedOrder {
  readonly customerId: string;
  readonly proId: string;
  readonly customerName?: string;
  readonly proName?: string;
  readonly title: string;
  readonly price: Money;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly payment: {
    readonly captured: number;
    readonly serviceFee: number;
    readonly reference?: string;
  } | null;
}

interface RequestRef {
  readonly requestId: string;
  readonly type: RequestType;
}

/** What somebody answered, as the schema of that answer has read it. */
export type AnswerForm = Readonly<Record<string, unknown>>;

/** What names the timer of a request that it stops. */
interface Timed extends RequestRef {
  /** How often the deadline was moved; never if left out. */
  readonly extensions?: number;
}

interface Answered extends Timed {
  readonly openedAt: Instant;
  readonly response: AnswerForm;
}

/** What an accepted request has made of the order's terms: what is left out stays. */
export interface NewTerms {
  readonly requestId: string;
  readonly price?: Money;
  /** By how much the price has changed, in minor units. */
  readonly amount?: number;
  readonly startAt?: Instant;
  readonly endAt?: Instant;
  /** As `endAt`, of additional work. */
  readonly newEndAt?: Instant;
}

/** Which delivery, if it has a deadline. */
interface DeliveryRef {
  readonly deliveryId?: string;
}

/** What can happen to an order: the name as the history shows it, and its data. */
export interface EventData extends Record<TermsEvent, NewTerms>, MovementEventData {
  order_placed: PlacedOrder;
  work_started: Nothing;
  delivery_submitted: DeliveryRef & {
    /** Who has to accept it in time. */
    readonly askedOf?: PartyActor;
    readonly completesAt?: Instant;
  };
  revision_requested: DeliveryRef;
  /** With the request that ended the order, or the delivery, if nobody looked at it in time. */
  order_completed: DeliveryRef & {
    readonly requestId?: string;
    readonly completesAt?: Instant;
    readonly reason?: 'silence';
  };
  request_opened: RequestRef & {
    /** Who has to answer. */
    readonly askedOf: PartyActor;
    readonly expiresAt: Instant;
    readonly onSilence: OnSilence;
    /** Not in what was stored before there were counter-offers, when each was the first. */
    readonly round?: number;
    readonly counterTo?: string;
    readonly claim?: Claim;
    readonly form: Readonly<Record<string, unknown>>;
  };
  request_accepted: Answered;
  request_declined: Answered;
  progress_provided: Answered;
  request_contested: Answered;
  request_countered: Answered & { readonly counteredBy: string };
  request_withdrawn: Timed;
  deadline_extended: RequestRef & {
    /** Who has to answer. */
    readonly askedOf: PartyActor;
    /** The deadline that it had until now. */
    readonly from: Instant;
    readonly expiresAt: Instant;
    readonly onSilence: OnSilence;
    /** How often the deadline has been moved, this time included. */
    readonly extensions: number;
  };
  request_expired: RequestRef & { readonly expiresAt: Instant; readonly onSilence: OnSilence };
  dispute_resolved: RequestRef & { readonly resolution: AnswerForm };
  order_canceled: { readonly requestId: string };
}

export type EventName = keyof EventData;
export type OrderEvent = {
  [E in EventName]: { readonly event: E; readonly data: EventData[E] };
}[EventName];

/** All that one accepted command did to an order: history entry, audit record and outbox at once. */
export interface Change {
  readonly orderId: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly OrderEvent[];
}

export type TermsChange = Extract<OrderEvent, { event: TermsEvent }>;

export const changesTerms = (event: OrderEvent): event is TermsChange =>
  (TERMS_EVENTS as readonly EventName[]).includes(event.event);
