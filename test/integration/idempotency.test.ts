import type { CommandResult } from '../../lambdas/application/command-call.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { HOUR } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { codeOf } from '../support/refusals.ts';
import { itemOf, portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const orders = (clock = clockAt(PLACED_AT)) => storedOrders(portsOn(database(), clock));

let count = 0;
const aKey = (bodyHash = 'body') => {
  count += 1;
  return { hash: `key-${count}`, bodyHash };
};

const twenty = <T>(send: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 20 }, send));

const requestIdOf = ({ request }: CommandResult) => request?.requestId;

describe('twenty equal commands with one key at once', () => {
  it('open one request, and all are told of it', async () => {
    const { place, give, log } = orders();
    const order = await place();
    const key = aKey();

    const results = await twenty(() => give(order, PRO, openCommand('change_time'), { key }));

    const [first] = results;
    expect(new Set(results.map(requestIdOf))).toEqual(new Set([`${order.orderId}-2`]));
    expect(results.map(({ request }) => request)).toEqual(results.map(() => first?.request));
    expect(await log(order)).toHaveLength(2);
  });

  it('answer a request once', async () => {
    const { place, give, log } = orders();
    const order = await place();
    const { request } = await give(order, CUSTOMER, openCommand('cancellation'));
    const command = replyCommand(request?.requestId ?? '', 'decline');
    const key = aKey();

    const results = await twenty(() => give(order, PRO, command, { key }));

    expect(new Set(results.map((result) => result.request?.status))).toEqual(new Set(['declined']));
    expect(await log(order)).toHaveLength(3);
  });

  it('take one step', async () => {
    const { place, give, log } = orders();
    const order = await place();
    const key = aKey();

    const results = await twenty(() => give(order, PRO, { type: 'start_work', form: {} }, { key }));

    expect(new Set(results.map((result) => result.order.status))).toEqual(new Set(['in_progress']));
    expect(await log(order)).toHaveLength(2);
  });

  it('place one order', async () => {
    const { place, log } = orders();
    const key = aKey();

    const placed = await twenty(() => place({}, key));

    expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(1);
    expect(await log(placed[0] as { orderId: string })).toHaveLength(1);
  });
});

it('two bodies with one key at once: one is done, the other refused', async () => {
  const { place, give } = orders();
  const order = await place();
  const key = aKey('first');

  const codes = await Promise.all([
    codeOf(give(order, PRO, openCommand('change_time'), { key })),
    codeOf(
      give(order, PRO, openCommand('additional_work'), { key: { ...key, bodyHash: 'second' } }),
    ),
  ]);

  expect(codes.sort()).toEqual(['done', 'idempotency-key-reused']);
});

describe('a command sent again', () => {
  it('gets the same request as it is now, also after it has closed', async () => {
    const { place, give, read } = orders();
    const order = await place();
    const key = aKey();
    const send = () => give(order, PRO, openCommand('change_time'), { key });
    const { request } = await send();
    await give(order, CUSTOMER, replyCommand(request?.requestId ?? '', 'decline'));

    const again = await send();

    expect(again.request).toMatchObject({ requestId: request?.requestId, status: 'declined' });
    expect((await read(order)).version).toBe(3);
  });

  it('is refused with another body', async () => {
    const { place, give } = orders();
    const order = await place();
    const key = aKey('first');
    await give(order, PRO, openCommand('change_time'), { key });

    const again = give(order, PRO, openCommand('change_time'), { key: { ...key, bodyHash: 'x' } });

    await expect(codeOf(again)).resolves.toBe('idempotency-key-reused');
  });

  it('is another command once 30 days are over', async () => {
    const clock = clockAt(PLACED_AT);
    const { place } = orders(clock);
    const key = aKey();
    const first = await place({}, key);

    clock.advance(30 * 24 * HOUR - 1000);
    const remembered = await place({}, key);
    clock.advance(1000);
    const forgotten = await place({}, key);

    expect(remembered.orderId).toBe(first.orderId);
    expect(forgotten.orderId).not.toBe(first.orderId);
  });

  it('may use a key for another request once 30 days are over', async () => {
    const clock = clockAt(PLACED_AT);
    const { place, give } = orders(clock);
    const order = await place({ endAt: '2027-01-01T00:00:00Z' });
    const key = aKey();
    const open = () => give(order, CUSTOMER, openCommand('cancellation'), { key });
    const first = await open();
    await give(order, CUSTOMER, replyCommand(requestIdOf(first) ?? '', 'withdraw'));

    clock.advance(30 * 24 * HOUR);
    const second = await open();

    expect(requestIdOf(second)).toBe(`${order.orderId}-4`);
  });

  it('is not remembered when it was refused', async () => {
    const { place, give } = orders();
    const order = await place();
    const key = aKey();
    const { request } = await give(order, PRO, openCommand('change_time'));
    const open = () => give(order, CUSTOMER, openCommand('cancellation'), { key });
    await expect(codeOf(open())).resolves.toBe('pending-request');
    await give(order, PRO, replyCommand(request?.requestId ?? '', 'withdraw'));

    await expect(codeOf(open())).resolves.toBe('done');
  });
});

it('the table forgets a key by itself after 30 days', async () => {
  const { place } = orders();
  const key = aKey();
  const { orderId } = await place({}, key);

  const item = await itemOf(database(), orderId, `KEY#${key.hash}`);

  expect(item.ttl).toBe(Date.parse(PLACED_AT) / 1000 + 30 * 24 * 60 * 60);
});
