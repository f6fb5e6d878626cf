import { moveQueuedMoney } from '../application/move-queued-money.ts';
import { messageByMessage } from '../runtime/queue-batch.ts';
import { queuedMovement } from '../runtime/queued-movement.ts';
import { queuedMoneyPorts } from '../runtime/timer-ports.ts';

const ports = queuedMoneyPorts();

/** Moves the money of movements that wait in the queue. */
export const handler = messageByMessage((message) =>
  moveQueuedMoney(ports, queuedMovement(message)),
);
