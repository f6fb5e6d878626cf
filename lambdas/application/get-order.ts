import type { Caller } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import type { OrderRequest } from '../domain/order-request.ts';
import type { CommandResult } from './command-call.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderStore } from './order-store.ts';
import { othersAbsence } from './other-party.ts';
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

/** What a command has found out already of what is shown of its order. */
type Known = Partial<Pick<CommandResult, 'request' | 'awayUntil'>>;

/** An order with its pending request in full; what is not yet known of it is looked up. */
export const showOrder = async (
  ports: OrderPorts,
  order: Order,
  caller: Caller,
  known: Known = {},
): Promise<OrderView> => {
  const [request, awayUntil] = await Promise.all([
    pendingRequestOf(ports.orders, order, known.request),
    known.awayUntil === undefined ? othersAbsence(ports, order, caller) : known.awayUntil,
  ]);
  return orderView(ports, order, request && requestView(request), caller, awayUntil);
};

const pendingRequestOf = async (
  orders: OrderStore,
  order: Order,
  known?: OrderRequest,
): Promise<OrderRequest | null> => {
  if (!order.pendingRequest) return null;
  const { requestId } = order.pendingRequest;
  return known?.requestId === requestId ? known : openRequestOf(orders, order, requestId);
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
