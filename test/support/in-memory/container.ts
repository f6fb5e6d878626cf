import type { OrderPorts } from '../../../lambdas/application/ports.ts';
import { clockAt } from '../clock.ts';
import { WINDOWS } from '../decisions.ts';
import { countedIds } from './ids.ts';
import { inMemoryOrderStore } from './order-store.ts';

/*
 * Stands in for lambdas/runtime/container.ts, so that whole operations run in memory:
 * jest.mock(container, () => jest.requireActual(this file)), and import it to look inside.
 */

export const clock = clockAt('2026-03-02T08:00:00.000Z');
export const orders = inMemoryOrderStore(clock);

const ports: OrderPorts = { orders, clock, windows: WINDOWS, ids: countedIds() };

export const orderPorts = (): OrderPorts => ports;

export const groupsClaim = (): string => 'cognito:groups';
