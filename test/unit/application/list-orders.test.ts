import { listOrders } from '../../../lambdas/application/list-orders.ts';
import type { ListPosition } from '../../../lambdas/application/order-store.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO } from '../../support/callers.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';

/** Orders 1 to 5 of the customer, a second apart; order 6 has the two in each other's part. */
const aBusyMarketplace = async () => {
  const placed = await aPlacedOrder();
  for (let order = 2; order <= 5; order += 1) {
    placed.clock.advance(1_000);
    await placeOrder(placed.ports, { caller: BACK_END, form: ORDER_FORM });
  }
  const swapped = { ...ORDER_FORM, customerId: 'pro-1', proId: 'customer-1' };
  await placeOrder(placed.ports, { caller: BACK_END, form: swapped });
  return placed;
};

type Placed = Awaited<ReturnType<typeof aBusyMarketplace>>;

const list = async ({ ports }: Placed, caller = CUSTOMER, role: 'customer' | 'pro' = 'customer') =>
  (await listOrders(ports, caller, { role, limit: 20 })).items.map(({ orderId }) => orderId);

describe('the list of orders', () => {
  it("has the caller's own orders in that role, newest first", async () => {
    const placed = await aBusyMarketplace();
    const five = ['order-5', 'order-4', 'order-3', 'order-2', 'order-1'];
    expect(await list(placed)).toEqual(five);
    expect(await list(placed, PRO, 'pro')).toEqual(five);
    expect(await list(placed, CUSTOMER, 'pro')).toEqual(['order-6']);
    expect(await list(placed, PRO, 'customer')).toEqual(['order-6']);
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
    ['a token without sub', { ...CUSTOMER, id: '' }],
  ])('is empty for %s: they have no orders of their own', async (_, caller) => {
    expect(await list(await aBusyMarketplace(), caller)).toEqual([]);
  });

  it('is not looked up for a token without sub: no store can look for nobody', async () => {
    const { ports } = await aBusyMarketplace();
    const listByParty = async () => {
      throw new Error('An empty key cannot be looked up');
    };
    const orders = { ...ports.orders, listByParty };
    const query = { role: 'customer', limit: 20 } as const;
    const listing = listOrders({ ...ports, orders }, { ...CUSTOMER, id: '' }, query);
    expect(await listing).toStrictEqual({ items: [] });
  });

  it.each([1, 2, 3, 4, 5, 6])('is the same in pages of %i', async (limit) => {
    const { ports } = await aBusyMarketplace();
    const pages: string[][] = [];
    let from: ListPosition | undefined;
    do {
      const page = await listOrders(ports, CUSTOMER, { role: 'customer', limit, from });
      pages.push(page.items.map(({ orderId }) => orderId));
      from = page.next;
    } while (from);
    expect(pages.flat()).toEqual(['order-5', 'order-4', 'order-3', 'order-2', 'order-1']);
    expect(pages).toHaveLength(Math.ceil(5 / limit));
  });

  it('shows pending requests without form and response', async () => {
    const placed = await aBusyMarketplace();
    const { form: _, response: __, ...summary } = await placed.open('cancellation');
    const { items } = await listOrders(placed.ports, CUSTOMER, { role: 'customer', limit: 20 });
    const pending = items.map(({ pendingRequest }) => pendingRequest);
    expect(pending.slice(0, 4)).toEqual([null, null, null, null]);
    expect(pending[4]).toEqual(summary);
  });

  it("has each order's assistant for the caller", async () => {
    const placed = await aBusyMarketplace();
    const [first] = (await listOrders(placed.ports, PRO, { role: 'pro', limit: 1 })).items;
    expect(first?.assistant.map(({ type }) => type)).toEqual([
      'additional_work',
      'change_time',
      'price_adjustment',
      'cancellation',
    ]);
  });
});
