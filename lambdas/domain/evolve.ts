import { adjusted } from './adjustments.ts';
import {
  type Change,
  changesTerms,
  type EventData,
  type EventName,
  type NewTerms,
  type OrderEvent,
} from './events.ts';
import { type Evolution, movementEvolutions } from './evolve-movements.ts';
import { factsAfter, NO_FACTS } from './grounds.ts';
import type { Delivery, Order, PartyActor } from './order.ts';
import type { TermsEvent } from './requests/names.ts';

const withoutRequest = (order: Order): Order => ({ ...order, pendingRequest: null });

const delivered = (
  { deliveryId, completesAt }: EventData['delivery_submitted'],
  deliveredAt: string,
): Delivery | null => (deliveryId && completesAt ? { deliveryId, deliveredAt, completesAt } : null);

const EVOLUTIONS: { [E in Exclude<EventName, TermsEvent>]: Evolution<E> } = {
  order_placed: (order) => order,
  work_started: (order) => ({ ...order, status: 'in_progress' }),
  delivery_submitted: (order, data, { at }) => ({
    ...order,
    status: 'delivery_submitted',
    delivery: delivered(data, at),
  }),
  revision_requested: (order) => ({ ...order, status: 'revision_requested', delivery: null }),
  order_completed: (order, { reason }) => ({
    ...order,
    status: 'completed',
    delivery: reason === 'silence' ? order.delivery : null,
  }),

  request_opened: (order, { form: _, askedOf: __, ...pending }, { actor, at }) => ({
    ...order,
    pendingRequest: { ...pending, openedBy: actor as PartyActor, openedAt: at },
  }),
  request_accepted: withoutRequest,
  request_declined: withoutRequest,
  progress_provided: withoutRequest,
  request_countered: withoutRequest,
  deadline_extended: (order, { expiresAt, extensions }) => ({
    ...order,
    pendingRequest: order.pendingRequest && { ...order.pendingRequest, expiresAt, extensions },
  }),
  request_contested: (order, _, { version }) => ({
    ...order,
    pendingRequest: order.pendingRequest && { ...order.pendingRequest, contestedIn: version },
  }),
  request_withdrawn: withoutRequest,
  request_expired: withoutRequest,
  dispute_resolved: withoutRequest,

  order_canceled: (order) => ({ ...order, status: 'canceled' }),

  ...movementEvolutions,
  payment_adjusted: (order, news, { at }) => adjusted(order, news, at),
};

const withTerms = (order: Order, { price, startAt, endAt, newEndAt }: NewTerms): Order => ({
  ...order,
  price: price ?? order.price,
  startAt: startAt ?? order.startAt,
  endAt: newEndAt ?? endAt ?? order.endAt,
});

const evolved = (order: Order, event: OrderEvent, change: Change): Order =>
  changesTerms(event)
    ? withTerms(order, event.data)
    : (EVOLUTIONS[event.event] as Evolution<typeof event.event>)(order, event.data, change);

const apply = (order: Order, event: OrderEvent, change: Change): Order => ({
  ...evolved(order, event, change),
  grounds: factsAfter(order, event),
});

/** The order after a change. */
export const evolve = (order: Order, change: Change): Order => ({
  ...change.events.reduce((current, event) => apply(current, event, change), order),
  version: change.version,
  updatedAt: change.at,
});

/** The order as the change that placed it made it. */
export const orderFrom = (
  { orderId, at, version }: Change,
  placed: EventData['order_placed'],
): Order => ({
  ...placed,
  payment: placed.payment && { ...placed.payment, refunded: 0 },
  orderId,
  status: 'accepted',
  createdAt: at,
  updatedAt: at,
  version,
  pendingRequest: null,
  delivery: null,
  movements: [],
  adjustments: [],
  owedRefunds: [],
  grounds: NO_FACTS,
});
