import { listOrders } from '../../lambdas/application/list-orders.ts';
import type { ListPosition, Page } from '../../lambdas/application/order-store.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import type { OrderView } from '../../lambdas/application/views/order-view.ts';
import type { Caller, Party } from '../../lambdas/domain/actor.ts';
import { CUSTOMER } from '../support/callers.ts';
import { clockAt, type TestClock } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand, PLACED_AT } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

let count = 0;
const somebody = (): Caller => {
  count += 1;
  return { ...CUSTOMER, id: `somebody-${count}` };
};

let clock: TestClock;
let ports: OrderPorts;
beforeEach(() => {
  clock = clockAt(PLACED_AT);
  ports = portsOn(database(), clock);
});

/** That many orders of a customer, the oldest first. */
const placeFor = async (customer: Caller, howMany: number, apartMs = 1): Promise<string[]> => {
  const { place } = storedOrders(ports);
  const ids: string[] = [];
  for (let index = 0; index < howMany; index += 1) {
    ids.push((await place({ customerId: customer.id, proId: 'the-one-pro' })).orderId);
    clock.advance(apartMs);
  }
  return ids;
};

const list = (caller: Caller, limit: number, from?: ListPosition, role: Party = 'customer') =>
  listOrders(ports, caller, { role, limit, from });

const idsOf = ({ items }: Page<OrderView>) => items.map(({ orderId }) => orderId);

const allPages = async (caller: Caller, limit: number): Promise<string[][]> => {
  const pages: string[][] = [];
  let from: ListPosition | undefined;
  do {
    const page = await list(caller, limit, from);
    pages.push(idsOf(page));
    from = page.next;
  } while (from && pages.length < 50);
  return pages;
};

describe('the orders of a party', () => {
  it.each([
    [1, [1, 1, 1, 1, 1, 1, 1]],
    [2, [2, 2, 2, 1]],
    [3, [3, 3, 1]],
    [7, [7]],
    [100, [7]],
  ])('come newest first, each once, in pages of %i', async (limit, sizes) => {
    const customer = somebody();
    const placed = await placeFor(customer, 7);

    const pages = await allPages(customer, limit);

    expect(pages.map(({ length }) => length)).toEqual(sizes);
    expect(pages.flat()).toEqual(placed.reverse());
  });

  it('come each once, also when they were placed in the same millisecond', async () => {
    const customer = somebody();
    const placed = await placeFor(customer, 9, 0);

    const pages = await allPages(customer, 2);

    expect(pages.flat().sort()).toEqual(placed.sort());
  });

  it('go on where the page before ended, though newer ones have come meanwhile', async () => {
    const customer = somebody();
    const [oldest, older] = await placeFor(customer, 3);
    const page = await list(customer, 1);
    await placeFor(customer, 2);

    const next = await list(customer, 10, page.next);

    expect(idsOf(next)).toEqual([older, oldest]);
  });

  it('fill a page of a hundred', async () => {
    const customer = somebody();
    await placeFor(customer, 101);

    const page = await list(customer, 100);

    expect(page.items).toHaveLength(100);
    expect(page.next).toBeDefined();
  });

  it('are none for somebody without any', async () => {
    await expect(list(somebody(), 20)).resolves.toEqual({ items: [], next: undefined });
  });

  it('are found by either role, and only by that role', async () => {
    const customer = somebody();
    const pro = somebody();
    const { place } = storedOrders(ports);
    const { orderId } = await place({ customerId: customer.id, proId: pro.id });

    expect(idsOf(await list(customer, 20, undefined, 'customer'))).toEqual([orderId]);
    expect(idsOf(await list(customer, 20, undefined, 'pro'))).toEqual([]);
    expect(idsOf(await list(pro, 20, undefined, 'pro'))).toEqual([orderId]);
    expect(idsOf(await list(pro, 20, undefined, 'customer'))).toEqual([]);
  });

  it('show what is pending without its texts', async () => {
    const customer = somebody();
    const { place, give } = storedOrders(ports);
    const order = await place({ customerId: customer.id });
    await give(order, customer, openCommand('cancellation'));

    const { items } = await list(customer, 20);

    expect(items[0]?.pendingRequest).toMatchObject({ type: 'cancellation', status: 'pending' });
    expect(items[0]?.pendingRequest).not.toHaveProperty('form');
    expect(items[0]?.pendingRequest).not.toHaveProperty('response');
  });
});

describe("somebody else's cursor", () => {
  it('shows nothing but what is the own', async () => {
    const mine = somebody();
    const theirs = somebody();
    const own = await placeFor(mine, 2);
    await placeFor(theirs, 3);
    const page = await list(theirs, 1);

    const listed = await list(mine, 20, page.next);

    expect(own).toEqual(expect.arrayContaining(idsOf(listed)));
    expect(listed.items.every(({ customerId }) => customerId === mine.id)).toBe(true);
  });

  it('is only a place: an order that never was leads on, too', async () => {
    const customer = somebody();
    const placed = await placeFor(customer, 2);
    const future = { createdAt: '2999-01-01T00:00:00.000Z', orderId: 'nobody-has-this' };

    expect(idsOf(await list(customer, 20, future))).toEqual(placed.reverse());
  });
});
