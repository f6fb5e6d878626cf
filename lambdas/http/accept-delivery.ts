import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/accept-delivery`: the customer takes the work. */
export const handler = orderCommand(({ body: form }) => ({ type: 'accept_delivery', form }));
