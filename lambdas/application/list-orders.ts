import type { Caller, Party } from '../domain/actor.ts';
import type { ListPosition, Page } from './order-store.ts';
import { listed, ownOrders } from './own-orders.ts';
import type { OrderPorts } from './ports.ts';
import type { OrderView } from './views/order-view.ts';

export interface ListOrders {
  readonly role: Party;
  readonly limit: number;
  readonly from?: ListPosition | undefined;
}

/** The orders in which the caller has this role, newest first. */
export const listOrders = async (
  ports: OrderPorts,
  caller: Caller,
  { role, limit, from }: ListOrders,
): Promise<Page<OrderView>> => {
  const page = await ownOrders(ports, caller, role, limit, from);
  return { ...page, items: await listed(ports, caller, page.items) };
};
