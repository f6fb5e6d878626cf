import { SYSTEM } from '../domain/actor.ts';
import type { MovementOutcome } from '../domain/commands.ts';
import { findMovement, isUnsettled, providerKey } from '../domain/movements.ts';
import type { Movement, Order } from '../domain/order.ts';
import { handleCommand } from './handle-command.ts';
import type { Measures, MovementStart, OrderPorts, PaymentInstruction, Payments } from './ports.ts';

export interface MoneyPorts extends OrderPorts {
  readonly payments: Payments;
  readonly measures: Measures;
}

const FAILURES = { charge: 'ChargeFailed', refund: 'RefundFailed' } as const;

/**
 * Moves the money of an unsettled movement and writes down how that ended. Starting it twice, at
 * once or later, moves the money once.
 * @throws Unavailable when the outcome is unknown: the caller tries again
 */
export const moveMoney = async (
  ports: MoneyPorts,
  { orderId, movementId }: Pick<MovementStart, 'orderId' | 'movementId'>,
): Promise<void> => {
  const loaded = await ports.orders.load(orderId);
  const movement = loaded && findMovement(loaded.order, movementId);
  if (!movement || !isUnsettled(movement)) return;
  const instruction = instructionFor(loaded.order, movement);
  const outcome = await outcomeOf(ports.payments, instruction);
  if (outcome.status === 'refused') {
    const about = { orderId, movementId, reason: outcome.reason };
    ports.measures.count(FAILURES[movement.kind], 1, about);
  }
  const command = { type: 'record_movement_outcome', key: instruction.key, outcome } as const;
  await handleCommand(ports, { orderId, caller: SYSTEM, command });
};

/** An earlier try may have moved the money although its reply was lost: look first. */
const outcomeOf = async (
  payments: Payments,
  instruction: PaymentInstruction,
): Promise<MovementOutcome> =>
  (await payments.find(instruction)) ?? (await payments.move(instruction));

const instructionFor = (
  { orderId, price, payment }: Order,
  movement: Movement,
): PaymentInstruction => ({
  key: providerKey(movement),
  kind: movement.kind,
  orderId,
  amount: movement.amount,
  currency: price.currency,
  reference: payment?.reference,
});
