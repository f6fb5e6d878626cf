import { SYSTEM } from '../domain/actor.ts';
import type { MovementOutcome } from '../domain/commands.ts';
import {
  chargesOf,
  findMovement,
  hasFailed,
  isGivenUp,
  isUnsettled,
  movedBy,
  providerKey,
} from '../domain/movements.ts';
import type { Movement, Order } from '../domain/order.ts';
import { handleCommand } from './handle-command.ts';
import type { Measures, MovementStart, OrderPorts, PaymentInstruction, Payments } from './ports.ts';

export interface MoneyPorts extends OrderPorts {
  readonly payments: Payments;
  readonly measures: Measures;
}

const FAILURES = { charge: 'ChargeFailed', refund: 'RefundFailed' } as const;

type MovementRef = Pick<MovementStart, 'orderId' | 'movementId'>;

/**
 * Moves the money of an unsettled movement and writes down how that ended. Starting it twice, at
 * once or later, moves the money once.
 * @throws Unavailable when the outcome is unknown: the caller tries again
 */
export const moveMoney = async (ports: MoneyPorts, ref: MovementRef): Promise<void> => {
  const found = await find(ports, ref);
  if (!found || !isUnsettled(found.movement)) return;
  const { payments } = ports;
  const { instruction } = found;
  // An earlier try may have moved the money although its reply was lost: look first.
  const outcome = (await payments.find(instruction)) ?? (await payments.move(instruction));
  await record(ports, instruction, outcome);
};

/**
 * Writes down how far a movement has come, and moves nothing: for news that the provider brings. A
 * refund that has succeeded, or failed after a part of it had moved, may have come back.
 * @throws Unavailable when the provider does not answer
 */
export const reviewMovement = async (ports: MoneyPorts, ref: MovementRef): Promise<void> => {
  const found = await find(ports, ref);
  if (!found || (hasFailed(found.movement) && movedBy(found.movement) === 0)) return;
  const outcome = await ports.payments.find(found.instruction);
  if (outcome) await record(ports, found.instruction, outcome);
};

const find = async ({ orders, clock }: MoneyPorts, { orderId, movementId }: MovementRef) => {
  const loaded = await orders.load(orderId);
  const movement = loaded && findMovement(loaded.order, movementId);
  if (!movement) return undefined;
  return { movement, instruction: instructionFor(loaded.order, movement, clock.now()) };
};

const record = async (
  ports: MoneyPorts,
  { orderId, movementId, kind, key }: PaymentInstruction,
  outcome: MovementOutcome,
): Promise<void> => {
  const command = { type: 'record_movement_outcome', key, outcome } as const;
  const { changes } = await handleCommand(ports, { orderId, caller: SYSTEM, command });
  const told = changes.flatMap(({ events }) => events);
  if (outcome.status !== 'refused' || !told.some(({ event }) => event === `${kind}_failed`)) return;
  const about = { orderId, movementId, reason: outcome.reason };
  ports.measures.count(FAILURES[kind], 1, about);
};

const instructionFor = (order: Order, movement: Movement, now: number): PaymentInstruction => ({
  key: providerKey(movement),
  kind: movement.kind,
  orderId: order.orderId,
  movementId: movement.movementId,
  amount: movement.amount,
  currency: order.price.currency,
  requestedAt: movement.requestedAt,
  reference: order.payment?.reference,
  chargeReferences: chargesOf(order).flatMap(({ status, reference }) =>
    status === 'succeeded' && reference ? [reference] : [],
  ),
  ownReference: movement.reference,
  hasEnded: !isUnsettled(movement),
  giveUp: isGivenUp(order, movement, now),
});
