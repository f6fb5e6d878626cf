import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/charges/{requestId}/retry`: a charge that was refused is tried again. */
export const handler = orderCommand(({ requestId, body: form }) => ({
  type: 'retry_charge',
  requestId,
  form,
}));
