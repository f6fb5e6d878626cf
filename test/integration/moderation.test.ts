import { dynamoNotes } from '../../lambdas/adapters/dynamodb/notes.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { addNote } from '../../lambdas/application/add-note.ts';
import { listNotes } from '../../lambdas/application/list-notes.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { CUSTOMER, MODERATOR, PRO, THE_SYSTEM } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

const onDatabase = () => {
  const clock = clockAt(PLACED_AT);
  const ports = portsOn(database(), clock);
  const { client, tableName } = database();
  return { ...ports, clock, notes: dynamoNotes(dynamoTable(client, tableName), clock) };
};

type Ports = ReturnType<typeof onDatabase>;

/** An order whose refund the provider refuses `ms` after it was placed. */
const withRefusal = async (ports: Ports, ms: number): Promise<Order> => {
  const { place, give, read } = storedOrders(ports);
  const order = await place();
  await give(order, CUSTOMER, openCommand('cancellation'));
  await give(order, PRO, replyCommand(`${order.orderId}-2`, 'accept'));
  ports.clock.set(Date.parse(PLACED_AT) + ms);
  const outcome = { status: 'refused', reason: 'Declined by the bank' } as const;
  const key = `refund-${order.orderId}-2`;
  await give(order, THE_SYSTEM, { type: 'record_movement_outcome', key, outcome });
  return read(order);
};

describe('orders with a failed movement', () => {
  it('are found oldest first, page by page, until it is tried again', async () => {
    const ports = onDatabase();
    const late = await withRefusal(ports, 3_000);
    const early = await withRefusal(ports, 1_000);
    const middle = await withRefusal(ports, 2_000);

    const first = await ports.orders.listFailed(2);
    const second = await ports.orders.listFailed(2, first.next);

    expect([...first.items, ...second.items]).toEqual([early, middle, late]);
    expect(second.next).toBeUndefined();
    await storedOrders(ports).give(middle, MODERATOR, { type: 'retry_refund', form: {} });
    expect((await ports.orders.listFailed(20)).items).toEqual([early, late]);
  });
});

describe('notes in the table', () => {
  it('are found oldest first, page by page', async () => {
    const ports = onDatabase();
    const { orderId } = await storedOrders(ports).place();
    for (const text of ['one', 'two', 'three']) {
      await addNote(ports, { orderId, caller: MODERATOR, form: { text } });
      ports.clock.advance(1);
    }

    const first = await listNotes(ports, orderId, MODERATOR, { limit: 2 });
    const second = await listNotes(ports, orderId, MODERATOR, { limit: 2, from: first.next });

    const texts = [...first.items, ...second.items].map(({ text }) => text);
    expect(texts).toEqual(['one', 'two', 'three']);
    expect(second.next).toBeUndefined();
  });

  it('are written once by twins with one key, which are told the same', async () => {
    const ports = onDatabase();
    const { orderId } = await storedOrders(ports).place();
    const key = { hash: 'hash-of-key', bodyHash: 'hash-of-body' };
    const call = { orderId, caller: MODERATOR, form: { text: 'Called both.' }, key };

    const [one, other] = await Promise.all([addNote(ports, call), addNote(ports, call)]);

    expect(other).toEqual(one);
    const { items } = await listNotes(ports, orderId, MODERATOR, { limit: 20 });
    expect(items).toEqual([one]);
  });

  it('leave the order and its changes as they are', async () => {
    const ports = onDatabase();
    const { place, read, log } = storedOrders(ports);
    const order = await place();
    await addNote(ports, { orderId: order.orderId, caller: MODERATOR, form: { text: 'Hm.' } });

    expect(await read(order)).toEqual(order);
    expect(await log(order)).toHaveLength(1);
  });
});
