import { expireRequest } from '../application/expire-request.ts';
import type { Deadline } from '../application/ports.ts';
import { orderPorts } from '../runtime/container.ts';
import { logged } from '../runtime/logged.ts';

const ports = orderPorts();

/** Woken at a deadline, by its state machine or its schedule. */
export const handler = logged((deadline: Pick<Deadline, 'orderId' | 'expiresAt'>) =>
  expireRequest(ports, deadline),
);
