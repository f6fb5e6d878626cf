import { showOrder } from '../application/get-order.ts';
import { placeOrder } from '../application/place-order.ts';
import { orderPorts } from '../runtime/container.ts';
import { callOptions } from '../runtime/http/command-call.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = orderPorts();

/** `POST /v1/orders`: the marketplace's back end registers a paid order. */
export const handler = httpHandler(async (request) => {
  const { caller, body: form } = request;
  const { key, faults } = callOptions(request, { canDryRun: false });
  const order = await placeOrder(ports, { caller, form, key, faults });
  return {
    status: 201,
    body: await showOrder(ports, order, caller),
    location: `/v1/orders/${order.orderId}`,
  };
});
