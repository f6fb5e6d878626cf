import { SYSTEM } from '../domain/actor.ts';
import type { MovementOutcome } from '../domain/commands.ts';
import type { Order, Refund } from '../domain/order.ts';
import { providerKey } from '../domain/refunds.ts';
import { handleCommand } from './handle-command.ts';
import type { Measures, Movement, MovementStart, OrderPorts, Payments } from './ports.ts';

export interface MoneyPorts extends OrderPorts {
  readonly payments: Payments;
  readonly measures: Measures;
}

/**
 * Moves the money of a pending movement and writes down how that ended. Starting it twice, at
 * once or later, moves the money once.
 * @throws Unavailable when the outcome is unknown: the caller tries again
 */
export const moveMoney = async (
  ports: MoneyPorts,
  { orderId, movementId }: Pick<MovementStart, 'orderId' | 'movementId'>,
): Promise<void> => {
  const loaded = await ports.orders.load(orderId);
  const refund = loaded?.order.refund;
  if (!loaded || refund?.movementId !== movementId || refund.status !== 'pending') return;
  const movement = movementOf(loaded.order, refund);
  const outcome = await outcomeOf(ports.payments, movement);
  if (outcome.status === 'refused') {
    ports.measures.count('RefundFailed', 1, { orderId, movementId, reason: outcome.reason });
  }
  const command = { type: 'record_refund_outcome', key: movement.key, outcome } as const;
  await handleCommand(ports, { orderId, caller: SYSTEM, command });
};

/** An earlier try may have moved the money although its reply was lost: look first. */
const outcomeOf = async (payments: Payments, movement: Movement): Promise<MovementOutcome> =>
  (await payments.find(movement)) ?? (await payments.move(movement));

const movementOf = ({ orderId, price, payment }: Order, refund: Refund): Movement => ({
  key: providerKey(refund),
  kind: 'refund',
  orderId,
  amount: refund.amount,
  currency: price.currency,
  reference: payment?.reference,
});
