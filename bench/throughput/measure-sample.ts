import { type Load, runLoad } from './run-load.ts';

/** Where orders are placed, and one request on each is opened and answered. */
export interface Shop<Order> {
  place(number: number): Promise<Order>;
  open(order: Order): Promise<void>;
  answer(order: Order): Promise<void>;
}

export type Sample = Readonly<Record<'place' | 'open' | 'answer', Load>>;

/** How fast so many orders are placed, then all their requests opened, then all answered. */
export const measureSample = async <Order>(
  shop: Shop<Order>,
  count: number,
  clients: number,
): Promise<Sample> => {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const orders: Order[] = [];
  const place = await runLoad(numbers, clients, async (number) => {
    orders.push(await shop.place(number));
  });
  const open = await runLoad(orders, clients, (order) => shop.open(order));
  const answer = await runLoad(orders, clients, (order) => shop.answer(order));
  return { place, open, answer };
};
