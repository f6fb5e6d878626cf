import { dueShards } from '../../lambdas/adapters/dynamodb/keys.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import { sweepOverdue } from '../../lambdas/application/sweep-overdue.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { HOUR } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { recordingMeasures } from '../support/in-memory/outlets.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { itemOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

const openOrder = async (ports: OrderPorts, type: RequestType = 'progress_update') => {
  const { place, give } = storedOrders(ports);
  const { orderId } = await place();
  const opener = type === 'additional_work' ? PRO : CUSTOMER;
  const { request } = await give({ orderId }, opener, openCommand(type));
  return { orderId, requestId: request?.requestId ?? '' };
};

const dueAt = async ({ orders }: OrderPorts, at: string, part?: number): Promise<string[]> => {
  const found: string[] = [];
  for await (const orderId of orders.due(at, part)) found.push(orderId);
  return found;
};

describe('what is due', () => {
  it('is what is overdue, in every partition, and only that', async () => {
    const early = portsOn(database(), clockAt('2026-01-01T00:00:00.000Z'));
    const later = portsOn(database(), clockAt('2026-01-01T00:00:01.000Z'));
    const overdue = await Promise.all(Array.from({ length: 30 }, () => openOrder(early)));
    const notYet = await Promise.all(Array.from({ length: 5 }, () => openOrder(later)));
    await storedOrders(early).place();

    const before = await dueAt(early, '2026-01-02T23:59:59.999Z');
    const onTime = await dueAt(early, '2026-01-03T00:00:00.000Z');
    const after = await dueAt(early, '2026-01-03T00:00:01.000Z');

    expect(before).toEqual([]);
    expect(onTime.sort()).toEqual(overdue.map(({ orderId }) => orderId).sort());
    expect(after.sort()).toEqual([...overdue, ...notYet].map(({ orderId }) => orderId).sort());
    const shards = await Promise.all(
      overdue.map(async ({ orderId }) => (await itemOf(database(), orderId, 'ORDER')).due),
    );
    expect(new Set(shards).size).toBeGreaterThan(4);
  });

  it('is in one part only, and the parts are about as large as each other', async () => {
    const ports = portsOn(database(), clockAt('2025-01-01T00:00:00.000Z'));
    const at = '2025-01-03T00:00:00.000Z';
    await Promise.all(Array.from({ length: 160 }, () => openOrder(ports)));

    const all = await dueAt(ports, at);
    const parts = await Promise.all(dueShards.map((_, part) => dueAt(ports, at, part)));

    expect(parts.flat().sort()).toEqual(all.sort());
    // Twenty each, give or take: less than five would be one chance in ten thousand.
    expect(Math.min(...parts.map(({ length }) => length))).toBeGreaterThanOrEqual(5);
  });

  it('is nothing any more once the request has closed', async () => {
    const ports = portsOn(database(), clockAt('2025-06-01T00:00:00.000Z'));
    const { orderId, requestId } = await openOrder(ports, 'additional_work');

    await storedOrders(ports).give({ orderId }, CUSTOMER, replyCommand(requestId, 'decline'));

    expect(await dueAt(ports, '2025-12-01T00:00:00.000Z')).not.toContain(orderId);
    expect(await itemOf(database(), orderId, 'ORDER')).not.toHaveProperty('due');
  });
});

describe('a sweep', () => {
  it('applies what lost timers left behind, and starts lost refunds again', async () => {
    const clock = clockAt(PLACED_AT);
    const ports = portsOn(database(), clock);
    const left = await Promise.all(Array.from({ length: 12 }, () => openOrder(ports)));
    const measures = recordingMeasures();
    const sweep = () => sweepOverdue({ ...ports, measures }, () => 60_000);

    clock.advance(48 * HOUR + 15 * 60_000);
    await sweep();
    clock.advance(15 * 60_000);
    await sweep();

    const { read } = storedOrders(ports);
    const orders = await Promise.all(left.map(read));
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(['canceled']));
    expect(new Set(orders.map(({ movements }) => movements[0]?.attempt))).toEqual(new Set([2]));
    expect(measures.valuesOf('OverdueRequests')[0]).toBeGreaterThanOrEqual(12);
    expect(measures.valuesOf('OverdueRequests')[1]).toBe(0);
  });

  it('leaves alone what is not due', async () => {
    const clock = clockAt('2027-01-01T00:00:00.000Z');
    const ports = portsOn(database(), clock);
    const { orderId } = await openOrder(ports);

    await sweepOverdue({ ...ports, measures: recordingMeasures() }, () => 60_000);

    expect((await storedOrders(ports).read({ orderId })).version).toBe(2);
  });
});
