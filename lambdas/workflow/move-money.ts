import { moveMoney } from '../application/move-money.ts';
import type { MovementStart } from '../application/ports.ts';
import { moneyPorts } from '../runtime/container.ts';
import { logged } from '../runtime/logged.ts';

const ports = moneyPorts();

/** One try of the state machine that moves money. */
export const handler = logged((movement: MovementStart) => moveMoney(ports, movement));
