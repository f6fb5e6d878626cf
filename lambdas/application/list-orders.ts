import { type Caller, PARTY_ID, type Party } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import type { ListPosition, Page } from './order-store.ts';
import { othersAbsences } from './other-party.ts';
import type { OrderPorts } from './ports.ts';
import { type OrderView, orderView } from './views/order-view.ts';
import { pendingSummary } from './views/request-view.ts';

export interface ListOrders {
  readonly role: Party;
  readonly limit: number;
  readonly from?: ListPosition | undefined;
}

/** The orders in which the caller has this role, newest first; none for who can be no party. */
export const listOrders = async (
  ports: OrderPorts,
  caller: Caller,
  { role, limit, from }: ListOrders,
): Promise<Page<OrderView>> => {
  if (!PARTY_ID.test(caller.id)) return { items: [] };
  const { items, next } = await ports.orders.listByParty(role, caller.id, limit, from);
  const absenceOf = await othersAbsences(ports, items, caller);
  const view = (order: Order) =>
    orderView(ports, order, pendingSummary(order), caller, absenceOf(order));
  return { items: items.map(view), next };
};
