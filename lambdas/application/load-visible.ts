import { type Caller, rolesOn } from '../domain/actor.ts';
import { isOrderId } from '../domain/order.ts';
import { Rejection } from '../domain/rejections.ts';
import type { Loaded, LoadOptions, OrderStore } from './order-store.ts';

/**
 * The order, if the caller is anything to it.
 * @throws Rejection `order-not-found`, the same for a stranger as for an order that is not there
 */
export const loadVisible = async (
  orders: OrderStore,
  orderId: string,
  caller: Caller,
  options: LoadOptions = {},
): Promise<Loaded> => {
  const loaded = isOrderId(orderId) ? await orders.load(orderId, options) : undefined;
  if (loaded && rolesOn(loaded.order, caller).length > 0) return loaded;
  throw new Rejection('order-not-found', 'There is no order with this id, or it is not yours.');
};
