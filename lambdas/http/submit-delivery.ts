import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/deliver`: the pro hands in the work. */
export const handler = orderCommand(({ body: form }) => ({ type: 'submit_delivery', form }));
