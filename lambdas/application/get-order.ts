import type { Caller } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import type { OrderRequest } from '../domain/order-request.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderStore } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { type OrderView, orderView } from './views/order-view.ts';
import { requestView } from './views/request-view.ts';

/** An order as the caller may see it. @throws Rejection `order-not-found` */
export const getOrder = async (
  ports: OrderPorts,
  orderId: string,
  caller: Caller,
): Promise<OrderView> => {
  const { order } = await loadVisible(ports.orders, orderId, caller);
  return showOrder(ports, order, caller);
};

/** An order with its pending request in full: the form is fetched unless it is already known. */
export const showOrder = async (
  ports: OrderPorts,
  order: Order,
  caller: Caller,
  known?: OrderRequest,
): Promise<OrderView> => {
  const { pendingRequest } = order;
  if (!pendingRequest) return orderView(ports, order, null, caller);
  const { requestId } = pendingRequest;
  const request =
    known?.requestId === requestId ? known : await openRequestOf(ports.orders, order, requestId);
  return orderView(ports, order, requestView(request), caller);
};

/** The request as it was when the order was read, whatever has become of it since. */
const openRequestOf = async (
  orders: OrderStore,
  order: Order,
  requestId: string,
): Promise<OrderRequest> => {
  const loaded = await orders.load(order.orderId, { requestId });
  const request = loaded && (await findRequest(orders, { ...loaded, order }, requestId));
  if (!request) throw new Error(`Order ${order.orderId} lacks the change that opened ${requestId}`);
  return request;
};
