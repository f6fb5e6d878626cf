import {
  type Change,
  changesTerms,
  type EventData,
  type EventName,
  type NewTerms,
  type OrderEvent,
} from './events.ts';
import { factsAfter, NO_FACTS } from './grounds.ts';
import { chargesOf, isUnsettled } from './movements.ts';
import type { Delivery, Movement, Order, PartyActor } from './order.ts';
import type { TermsEvent } from './requests/names.ts';

type Evolution<E extends EventName> = (order: Order, data: EventData[E], change: Change) => Order;

const withoutRequest = (order: Order): Order => ({ ...order, pendingRequest: null });

type Started = EventData['charge_requested'];

/** A movement as it is started: for the first time, or again after a refusal. */
const started = (
  kind: Movement['kind'],
  { currency: _, ...movement }: Started,
  at: string,
  refusals = 0,
): Movement => ({
  ...movement,
  kind,
  status: 'pending',
  requestedAt: at,
  attemptedAt: at,
  refusals,
});

const restarted = ({ attempt }: Started, attemptedAt: string) => ({ attempt, attemptedAt });
const succeeded = (settledAt: string) => ({ status: 'succeeded', settledAt }) as const;
const failed = (settledAt: string, { refusals }: Movement) =>
  ({ status: 'failed', settledAt, refusals: refusals + 1 }) as const;

const withMovement = (
  order: Order,
  { movementId }: { readonly movementId: string },
  change: (movement: Movement) => Partial<Movement>,
): Order => ({
  ...order,
  movements: order.movements.map((movement) =>
    movement.movementId === movementId ? { ...movement, ...change(movement) } : movement,
  ),
});

/** Requested for the first time, or once more after it has failed. */
const requested =
  (kind: Movement['kind']) =>
  (order: Order, data: Started, { at }: Change): Order => {
    const { movements } = order;
    const index = movements.findIndex(({ movementId }) => movementId === data.movementId);
    const movement = started(kind, data, at, movements[index]?.refusals);
    return {
      ...order,
      movements: index < 0 ? [...movements, movement] : movements.with(index, movement),
    };
  };

const restart = (order: Order, data: Started, { at }: Change): Order =>
  withMovement(order, data, () => restarted(data, at));

/** The refunds have waited for this outcome, unless another charge is unsettled. */
const withoutWaiting = (order: Order): Order =>
  chargesOf(order).some(isUnsettled) ? order : { ...order, owedRefunds: [] };

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

  charge_requested: requested('charge'),
  charge_restarted: restart,
  charge_succeeded: (order, data, { at }) => ({
    ...withoutWaiting(withMovement(order, data, () => succeeded(at))),
    payment: order.payment && {
      ...order.payment,
      captured: order.payment.captured + data.amount,
    },
  }),
  charge_failed: (order, data, { at }) =>
    withoutWaiting(withMovement(order, data, (charge) => failed(at, charge))),

  refund_deferred: (order, owed) => ({ ...order, owedRefunds: [...order.owedRefunds, owed] }),
  refund_requested: requested('refund'),
  refund_restarted: restart,
  refund_succeeded: (order, data, { at }) => ({
    ...withMovement(order, data, () => succeeded(at)),
    payment: order.payment && {
      ...order.payment,
      refunded: order.payment.refunded + data.amount,
    },
  }),
  refund_failed: (order, data, { at }) => withMovement(order, data, (refund) => failed(at, refund)),
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
  owedRefunds: [],
  grounds: NO_FACTS,
});
