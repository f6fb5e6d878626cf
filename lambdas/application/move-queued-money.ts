import { type MoneyPorts, moveMoney } from './move-money.ts';
import { movementPause } from './movement-pauses.ts';
import type { MovementStart } from './ports.ts';
import type { Postpone, Queued } from './queued.ts';

export interface QueuedMoneyPorts extends MoneyPorts {
  readonly postpone: Postpone;
  /** A number from 0 up to 1. */
  readonly chance: () => number;
}

/** A movement that waits in a queue. */
export interface QueuedMovement extends Queued {
  readonly movement: MovementStart;
}

/**
 * Moves the money of a queued movement. What fails is tried again after a pause that grows; in the
 * end the queue gives it up, and the sweeper starts the next attempt.
 * @throws whatever the try failed with; the message stays in its queue
 */
export const moveQueuedMoney = async (
  ports: QueuedMoneyPorts,
  { movement, ...queued }: QueuedMovement,
): Promise<void> => {
  try {
    await moveMoney(ports, movement);
  } catch (error) {
    // If this fails, the queue shows the message again when its own time-out has passed.
    const postponed = ports.postpone(queued, movementPause(queued.tries, ports.chance()));
    await Promise.allSettled([postponed]);
    throw error;
  }
};
