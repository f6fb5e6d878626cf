import type { Change, EventData, EventName } from './events.ts';
import { chargesOf, isUnsettled } from './movements.ts';
import type { Movement, Order } from './order.ts';

/** What an event makes of the order. */
export type Evolution<E extends EventName> = (
  order: Order,
  data: EventData[E],
  change: Change,
) => Order;

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

type MovementEvent = Extract<EventName, `${Movement['kind']}_${string}`>;

/** What becomes of the order's movements of money. */
export const movementEvolutions: { [E in MovementEvent]: Evolution<E> } = {
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
