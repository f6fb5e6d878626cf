import { VersionConflict } from '../../lambdas/application/failures.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Change, EventData } from '../../lambdas/domain/events.ts';
import { evolve, orderFrom } from '../../lambdas/domain/evolve.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { actorIn, CUSTOMER, PRO } from '../support/callers.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand } from '../support/placed-order.ts';
import { codeOf } from '../support/refusals.ts';
import { itemsOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const orders = () => storedOrders(portsOn(database()));

/** The order as its changes alone tell it. */
const replay = ([placed, ...later]: readonly Change[]): Order => {
  const data = placed?.events[0]?.data as EventData['order_placed'];
  return later.reduce(evolve, orderFrom(placed as Change, data));
};

const step = (type: 'start_work' | 'submit_delivery' | 'request_revision'): Command => ({
  type,
  form: {},
});

const CROWD: readonly (readonly [Caller, Command])[] = [
  [PRO, step('start_work')],
  [PRO, step('submit_delivery')],
  [CUSTOMER, step('request_revision')],
  [PRO, openCommand('additional_work')],
  [PRO, openCommand('change_time')],
  [CUSTOMER, openCommand('progress_update')],
  [CUSTOMER, openCommand('cancellation')],
];

describe('the changes of an order that many work on at once', () => {
  it('have versions without a gap, each once, and lead to the stored order', async () => {
    const { place, give, read, log } = orders();
    const order = await place();

    for (let wave = 0; wave < 6; wave += 1) {
      await Promise.all(CROWD.map(([caller, command]) => codeOf(give(order, caller, command))));
      const { pendingRequest } = await read(order);
      const opener = pendingRequest?.openedBy.role === 'pro' ? PRO : CUSTOMER;
      if (!pendingRequest) continue;
      const { requestId } = pendingRequest;
      await give(order, opener, { type: 'withdraw_request', requestId, form: {} });
    }

    const stored = await read(order);
    const changes = await log(order);
    expect(changes.map(({ version }) => version)).toEqual(
      Array.from({ length: stored.version }, (_, index) => index + 1),
    );
    expect(replay(changes)).toEqual(stored);
    expect(stored.version).toBeGreaterThan(6);
  });
});

describe('a change that comes second', () => {
  const declined = (version: number): Change => ({
    orderId: '',
    version,
    at: '2026-03-02T08:00:00.000Z',
    actor: actorIn('customer'),
    events: [{ event: 'work_started', data: {} }],
  });
  const key = { hash: 'hash-of-key', bodyHash: 'hash-of-body' };

  it('leaves nothing behind: no order, no change, no key', async () => {
    const ports = portsOn(database());
    const { place, give } = storedOrders(ports);
    const order = await place();
    await give(order, PRO, step('start_work'));
    const before = await itemsOf(database(), order.orderId);

    const second = ports.orders.append({
      order: { ...order, version: 2 },
      change: { ...declined(2), orderId: order.orderId },
      key,
    });

    await expect(second).rejects.toThrow(VersionConflict);
    expect(await itemsOf(database(), order.orderId)).toEqual(before);
  });

  it('does not write the order when only its change is in the way', async () => {
    const ports = portsOn(database());
    const { place, give } = storedOrders(ports);
    const order = await place();
    await give(order, PRO, step('start_work'));
    const before = await itemsOf(database(), order.orderId);

    const ahead = ports.orders.append({
      order: { ...order, version: 3 },
      change: { ...declined(2), orderId: order.orderId },
      key,
    });

    await expect(ahead).rejects.toThrow(VersionConflict);
    expect(await itemsOf(database(), order.orderId)).toEqual(before);
  });

  it('does not place an order over another', async () => {
    const ports = portsOn(database());
    const { place, log } = storedOrders(ports);
    const order = await place();
    const [placed] = await log(order);

    const again = ports.orders.append({ order, change: placed as Change });

    await expect(again).rejects.toThrow(VersionConflict);
  });

  it('does not open a request over a pending one, even with the right version', async () => {
    const ports = portsOn(database());
    const { place, give, read } = storedOrders(ports);
    const order = await place();
    const { changes } = await give(order, PRO, openCommand('change_time'));
    const pending = await read(order);
    const [opening] = changes;

    const over = ports.orders.append({
      order: { ...pending, version: 3 },
      change: { ...(opening as Change), version: 3 },
    });

    await expect(over).rejects.toThrow(VersionConflict);
    expect(await read(order)).toEqual(pending);
  });
});
