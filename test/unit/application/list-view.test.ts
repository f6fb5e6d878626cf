import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import {
  type ListView,
  LOOKED_THROUGH,
  listView,
  type ViewPosition,
} from '../../../lambdas/application/list-view.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import { VIEWS } from '../../../lambdas/domain/order-views.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { HOUR } from '../../support/contract.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { aPlacedOrder, openCommand, type PlacedOrder } from '../../support/placed-order.ts';

/** That many orders of the customer, a second apart: order-1 is the oldest. */
const ordersOf = async (count: number): Promise<PlacedOrder> => {
  const placed = await aPlacedOrder();
  for (let order = 2; order <= count; order += 1) {
    placed.clock.advance(1_000);
    const form = { ...ORDER_FORM, title: `Job ${order}` };
    await placeOrder(placed.ports, { caller: BACK_END, form });
  }
  return placed;
};

/** The pro, or somebody else, asks for a cancellation a second after what was last. */
const ask = async ({ ports, clock }: PlacedOrder, orderId: string, caller: Caller = PRO) => {
  clock.advance(1_000);
  await handleCommand(ports, { orderId, caller, command: openCommand('cancellation') });
};

const read = ({ ports }: PlacedOrder, query: Partial<ListView> = {}, caller = CUSTOMER) =>
  listView(ports, caller, { role: 'customer', view: 'all', limit: 20, ...query });

const idsIn = async (placed: PlacedOrder, query: Partial<ListView> = {}) =>
  (await read(placed, query)).items.map(({ orderId }) => orderId);

const pagesOf = async (placed: PlacedOrder, query: Partial<ListView>) => {
  const pages: string[][] = [];
  let from: ViewPosition | undefined;
  do {
    const { items, next } = await read(placed, { ...query, from });
    pages.push(items.map(({ orderId }) => orderId));
    from = next;
  } while (from && pages.length < 20);
  return pages;
};

describe('a view', () => {
  it('has what waits for the caller first, by deadline, then what has changed last', async () => {
    const placed = await ordersOf(5);
    await ask(placed, 'order-4');
    await ask(placed, 'order-2');
    await ask(placed, 'order-3', CUSTOMER);

    expect(await idsIn(placed)).toEqual(['order-4', 'order-2', 'order-3', 'order-5', 'order-1']);
    expect(await idsIn(placed, { view: 'needs-answer' })).toEqual(['order-4', 'order-2']);
    expect(await idsIn(placed, { view: 'waiting' })).toEqual(['order-3']);
    expect(await idsIn(placed, { view: 'ended' })).toEqual([]);
  });

  it('is counted by the rules that fill it', async () => {
    const placed = await ordersOf(4);
    await ask(placed, 'order-2');
    await ask(placed, 'order-3', CUSTOMER);

    for (const view of VIEWS) {
      const { items, counts } = await read(placed, { view });
      expect(counts?.[view]).toBe(items.length);
    }
  });

  it('goes by the deadline, whether silence has been stored yet or not', async () => {
    const placed = await aPlacedOrder();
    await ask(placed, 'order-1');
    placed.clock.advance(48 * HOUR);

    expect(await idsIn(placed, { view: 'needs-answer' })).toEqual([]);
    expect(await idsIn(placed, { view: 'ended' })).toEqual(['order-1']);
    expect(placed.order().status).toBe('accepted');
  });

  it('has orders as every list has them, and as they are stored', async () => {
    const placed = await aPlacedOrder();
    const { form: _, response: __, ...summary } = await placed.open('cancellation');
    placed.clock.advance(48 * HOUR);

    const [order] = (await read(placed)).items;

    expect(order).toMatchObject({ version: 2, status: 'accepted', pendingRequest: summary });
  });

  it('can be searched, and is counted then as far as it is found', async () => {
    const placed = await ordersOf(12);
    await ask(placed, 'order-11');

    const { items, counts } = await read(placed, { search: 'job 1' });

    expect(items.map(({ title }) => title)).toEqual(['Job 11', 'Job 12', 'Job 10']);
    expect(counts).toMatchObject({ 'needs-answer': 1, all: 3 });
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
    ['a stranger', STRANGER],
    ['a token without sub', { ...CUSTOMER, id: '' }],
  ])('is empty for %s', async (_, caller) => {
    const { items, counts, next } = await read(await ordersOf(2), {}, caller);

    expect({ items, next }).toEqual({ items: [], next: undefined });
    expect(counts).toMatchObject({ all: 0, running: 0 });
  });

  it('of the other role has none of these orders', async () => {
    expect(await idsIn(await ordersOf(2), { role: 'pro' })).toEqual([]);
  });
});

describe('pages of a view', () => {
  it.each([1, 2, 3, 4, 5, 6])('have each order once, %i at a time', async (limit) => {
    const placed = await ordersOf(5);
    await ask(placed, 'order-2');

    const pages = await pagesOf(placed, { limit });

    expect(pages.flat()).toEqual(['order-2', 'order-5', 'order-4', 'order-3', 'order-1']);
    expect(pages).toHaveLength(Math.ceil(5 / limit));
  });

  it('are counted on the first only', async () => {
    const placed = await ordersOf(2);
    const first = await read(placed, { limit: 1 });
    const second = await read(placed, { limit: 1, from: first.next });

    expect(first).toMatchObject({ counts: { all: 2 }, countedAll: true });
    expect(second).not.toHaveProperty('counts');
    expect(second).not.toHaveProperty('countedAll');
  });
});

describe('more orders than a call looks through', () => {
  const OLDEST = 'order-1';

  it('are looked through on later pages, until there are no more', async () => {
    const placed = await ordersOf(LOOKED_THROUGH + 2);
    await ask(placed, OLDEST);

    const pages = await pagesOf(placed, { view: 'needs-answer' });

    expect(pages).toEqual([[], [OLDEST]]);
  });

  it('are said not to be counted', async () => {
    const placed = await ordersOf(LOOKED_THROUGH + 1);
    await ask(placed, OLDEST);

    expect(await read(placed, { view: 'needs-answer' })).toMatchObject({
      counts: { 'needs-answer': 0, all: LOOKED_THROUGH },
      countedAll: false,
    });
  });

  it('come each once, whatever the size of a page', async () => {
    const placed = await ordersOf(LOOKED_THROUGH + 3);

    const pages = await pagesOf(placed, { limit: 99 });

    expect(new Set(pages.flat()).size).toBe(LOOKED_THROUGH + 3);
    expect(pages.flat()).toHaveLength(LOOKED_THROUGH + 3);
  });

  it('are not read by the same call', async () => {
    const placed = await ordersOf(3);
    const listByParty = jest.spyOn(placed.orders, 'listByParty');

    await read(placed);

    expect(listByParty.mock.calls).toEqual([['customer', CUSTOMER.id, LOOKED_THROUGH, undefined]]);
  });
});
