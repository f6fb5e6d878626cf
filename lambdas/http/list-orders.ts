import { listOrders } from '../application/list-orders.ts';
import { listView } from '../application/list-view.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { readOrderListQuery } from '../runtime/http/order-list-query.ts';
import { toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

/** `GET /v1/orders?role=`: the caller's own orders, newest first or as `view` and `q` want them. */
export const handler = httpHandler(async ({ event, caller }) => {
  const query = readOrderListQuery(event);
  const { items, next, ...counts } = query.view
    ? await listView(ports, caller, query)
    : await listOrders(ports, caller, query);
  return { status: 200, body: { orders: items, nextCursor: toCursor(next), ...counts } };
});
