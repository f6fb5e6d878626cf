import type { Change, EventData, EventName, OrderEvent } from './events.ts';
import type { Order, PartyActor, Refund } from './order.ts';

type Evolution<E extends EventName> = (order: Order, data: EventData[E], change: Change) => Order;

const withoutRequest = (order: Order): Order => ({ ...order, pendingRequest: null });

const withRefund = (order: Order, change: Partial<Refund>): Order =>
  order.refund ? { ...order, refund: { ...order.refund, ...change } } : order;

const EVOLUTIONS: { [E in EventName]: Evolution<E> } = {
  order_placed: (order) => order,
  work_started: (order) => ({ ...order, status: 'in_progress' }),
  delivery_submitted: (order) => ({ ...order, status: 'delivery_submitted' }),
  revision_requested: (order) => ({ ...order, status: 'revision_requested' }),
  order_completed: (order) => ({ ...order, status: 'completed' }),

  request_opened: (order, { form: _, ...pending }, { actor, at }) => ({
    ...order,
    pendingRequest: { ...pending, openedBy: actor as PartyActor, openedAt: at },
  }),
  request_accepted: withoutRequest,
  request_declined: withoutRequest,
  progress_provided: withoutRequest,
  request_withdrawn: withoutRequest,
  request_expired: withoutRequest,

  work_added: (order, { price, newEndAt }) => ({
    ...order,
    price,
    endAt: newEndAt ?? order.endAt,
  }),
  order_rescheduled: (order, { startAt, endAt }) => ({ ...order, startAt, endAt }),
  order_canceled: (order) => ({ ...order, status: 'canceled' }),

  refund_requested: (order, { movementId, requestId, amount, attempt }, { at }) => ({
    ...order,
    refund: {
      movementId,
      requestId,
      amount,
      attempt,
      status: 'pending',
      requestedAt: at,
      attemptedAt: at,
      refusals: order.refund?.refusals ?? 0,
    },
  }),
  refund_restarted: (order, { attempt }, { at }) => withRefund(order, { attempt, attemptedAt: at }),
  refund_succeeded: (order, { amount }, { at }) => ({
    ...withRefund(order, { status: 'succeeded', settledAt: at }),
    payment: order.payment && { ...order.payment, refunded: order.payment.refunded + amount },
  }),
  refund_failed: (order, _, { at }) =>
    withRefund(order, {
      status: 'failed',
      settledAt: at,
      refusals: (order.refund?.refusals ?? 0) + 1,
    }),
};

const apply = (order: Order, { event, data }: OrderEvent, change: Change): Order =>
  (EVOLUTIONS[event] as Evolution<EventName>)(order, data, change);

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
  refund: null,
});
