import { type Caller, PARTY_ID, type Party } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import type { ListPosition, Page } from './order-store.ts';
import { othersAbsences } from './other-party.ts';
import type { OrderPorts } from './ports.ts';
import { type OrderView, orderView } from './views/order-view.ts';
import { pendingSummary } from './views/request-view.ts';

/** Reads orders in which the caller has this role, newest first; none for who can be no party. */
export const ownOrders = async (
  { orders }: Pick<OrderPorts, 'orders'>,
  caller: Caller,
  role: Party,
  limit: number,
  from?: ListPosition,
): Promise<Page<Order>> =>
  PARTY_ID.test(caller.id) ? orders.listByParty(role, caller.id, limit, from) : { items: [] };

/** The orders as lists show them. */
export const listed = async (
  ports: OrderPorts,
  caller: Caller,
  orders: readonly Order[],
): Promise<readonly OrderView[]> => {
  const absenceOf = await othersAbsences(ports, orders, caller);
  return orders.map((order) =>
    orderView(ports, order, pendingSummary(order), caller, absenceOf(order)),
  );
};
