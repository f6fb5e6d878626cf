import { getRequest } from '../application/get-request.ts';
import { takePorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';

const ports = takePorts();

/** `GET /v1/orders/{orderId}/requests/{requestId}` */
export const handler = httpHandler(async ({ orderId, requestId, caller }) => ({
  status: 200,
  body: await getRequest(ports, orderId, requestId, caller),
}));
