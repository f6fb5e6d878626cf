import { SYSTEM } from '../domain/actor.ts';
import type { MovementOutcome } from '../domain/commands.ts';
import { isGivenUp } from '../domain/movement-times.ts';
import { chargesOf, findMovement, isUnsettled, providerKey } from '../domain/movements.ts';
import type { Order } from '../domain/order.ts';
import type { Movement } from '../domain/order-money.ts';
import { stillRefundable } from '../domain/refunds.ts';
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
  if (found && isUnsettled(found.movement)) await settle(ports, found);
};

/**
 * Takes up that the provider has news of a movement. One under way goes on; of one that has ended it
 * is asked how it stands now: a refund can come back, and a charge succeed that seemed refused.
 * @throws Unavailable when the provider does not answer
 */
export const reviewMovement = async (ports: MoneyPorts, ref: MovementRef): Promise<void> => {
  const found = await find(ports, ref);
  if (!found) return;
  if (isUnsettled(found.movement)) return settle(ports, found);
  const outcome = await ports.payments.find(found.instruction);
  if (outcome) await record(ports, found, outcome);
};

interface Found {
  readonly movement: Movement;
  readonly instruction: PaymentInstruction;
}

const find = async (
  { orders, clock }: MoneyPorts,
  { orderId, movementId }: MovementRef,
): Promise<Found | undefined> => {
  const loaded = await orders.load(orderId);
  const movement = loaded && findMovement(loaded.order, movementId);
  if (!movement) return undefined;
  return { movement, instruction: instructionFor(loaded.order, movement, clock.now()) };
};

/** An earlier try may have moved the money although its reply was lost: look first. */
const settle = async (ports: MoneyPorts, found: Found): Promise<void> => {
  const { payments } = ports;
  const { instruction } = found;
  const outcome =
    (await payments.find(instruction)) ??
    (instruction.amount > 0 ? await payments.move(instruction) : NOTHING_LEFT);
  await record(ports, found, outcome);
};

const NOTHING_LEFT: MovementOutcome = {
  status: 'refused',
  reason: 'What could be refunded has gone back in another way',
};

const record = async (
  ports: MoneyPorts,
  { instruction }: Found,
  outcome: MovementOutcome,
): Promise<void> => {
  const { orderId, movementId, kind, key, amount } = instruction;
  const { moved = amount } = outcome;
  const told = outcome.status === 'succeeded' ? { ...outcome, moved } : outcome;
  const command = { type: 'record_movement_outcome', key, outcome: told } as const;
  const { changes } = await handleCommand(ports, { orderId, caller: SYSTEM, command });
  const happened = changes.flatMap(({ events }) => events).map(({ event }) => event);
  const about = { orderId, movementId };
  if (outcome.status === 'refused' && happened.includes(`${kind}_failed`)) {
    ports.measures.count(FAILURES[kind], 1, { ...about, reason: outcome.reason });
  }
  if (happened.includes('refund_succeeded') && moved < amount) {
    ports.measures.count('RefundShort', 1, { ...about, missing: String(amount - moved) });
  }
};

const instructionFor = (order: Order, movement: Movement, now: number): PaymentInstruction => ({
  key: providerKey(movement),
  kind: movement.kind,
  orderId: order.orderId,
  movementId: movement.movementId,
  amount: movement.kind === 'refund' ? stillRefundable(order, movement) : movement.amount,
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
