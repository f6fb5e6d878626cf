import type { Change, EventData, EventName } from './events.ts';
import { chargesOf, findMovement, isUnsettled, movedBy } from './movements.ts';
import type { Order } from './order.ts';
import type { Movement } from './order-money.ts';

/** What an event makes of the order. */
export type Evolution<E extends EventName> = (
  order: Order,
  data: EventData[E],
  change: Change,
) => Order;

type Started = EventData['charge_requested'];
type MovementData = Pick<Started, 'movementId'>;

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

/** What an outcome leaves as it was. */
const kept = ({ waitsFor: _, moved: __, settledAt: ___, ...movement }: Movement) => movement;

const withMovement = (
  order: Order,
  { movementId }: MovementData,
  change: (movement: Movement) => Movement,
): Order => ({
  ...order,
  movements: order.movements.map((movement) =>
    movement.movementId === movementId ? change(movement) : movement,
  ),
});

const TOTALS = { charge: 'captured', refund: 'refunded' } as const;

/** The books follow by what has moved more, or less, than was known before. */
const booked = (before: Order, after: Order, { movementId }: MovementData): Order => {
  const [was, is] = [findMovement(before, movementId), findMovement(after, movementId)];
  if (!was || !is || !after.payment) return after;
  const total = TOTALS[is.kind];
  const amount = after.payment[total] + movedBy(is) - movedBy(was);
  return { ...after, payment: { ...after.payment, [total]: amount } };
};

/** Requested for the first time, or once more after it has failed. */
const requested =
  (kind: Movement['kind']) =>
  (order: Order, data: Started, { at }: Change): Order => {
    const { movements } = order;
    const index = movements.findIndex(({ movementId }) => movementId === data.movementId);
    const { refusals, moved } = movements[index] ?? {};
    const movement = { ...started(kind, data, at, refusals), ...(moved && { moved }) };
    return {
      ...order,
      movements: index < 0 ? [...movements, movement] : movements.with(index, movement),
    };
  };

const restart = (order: Order, data: Started, { at }: Change): Order =>
  withMovement(order, data, (movement) => ({
    ...movement,
    attempt: data.attempt,
    attemptedAt: at,
  }));

/** After news of how far it has come. */
const heard = (order: Order, data: MovementData, news: (was: Movement) => Partial<Movement>) =>
  booked(
    order,
    withMovement(order, data, (was) => ({ ...kept(was), ...news(was) })),
    data,
  );

const waiting = (order: Order, data: EventData['charge_waiting']): Order => {
  const { waitsFor, moved, reference } = data;
  const named = reference && { reference };
  return heard(order, data, () => ({ waitsFor, ...(moved && { moved }), ...named }));
};

const succeeded = (order: Order, data: EventData['charge_succeeded'], { at }: Change): Order => {
  const { amount, reference } = data;
  const named = reference && { reference };
  return heard(order, data, () => ({ status: 'succeeded', amount, settledAt: at, ...named }));
};

const failed = (order: Order, data: EventData['charge_failed'], { at }: Change): Order => {
  const { amount, moved } = data;
  return heard(order, data, ({ refusals }) => ({
    ...{ status: 'failed', amount, settledAt: at, ...(moved && { moved }) },
    refusals: refusals + 1,
  }));
};

/** The refunds have waited for this outcome, unless another charge is unsettled. */
const withoutWaiting = (order: Order): Order =>
  chargesOf(order).some(isUnsettled) ? order : { ...order, owedRefunds: [] };

type MovementEvent = Extract<EventName, `${Movement['kind']}_${string}`>;

/** What becomes of the order's movements of money. */
export const movementEvolutions: { [E in MovementEvent]: Evolution<E> } = {
  charge_requested: requested('charge'),
  charge_restarted: restart,
  charge_waiting: waiting,
  charge_succeeded: (...told) => withoutWaiting(succeeded(...told)),
  charge_failed: (...told) => withoutWaiting(failed(...told)),

  refund_deferred: (order, owed) => ({ ...order, owedRefunds: [...order.owedRefunds, owed] }),
  refund_requested: requested('refund'),
  refund_restarted: restart,
  refund_waiting: waiting,
  refund_succeeded: succeeded,
  refund_failed: failed,
};
