import { getOrder } from '../application/get-order.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = orderPorts();

/** `GET /v1/orders/{orderId}` */
export const handler = httpHandler(async ({ orderId, caller }) => ({
  status: 200,
  body: await getOrder(ports, orderId, caller),
}));
