import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/refund/retry`: a refund that was refused is tried again. */
export const handler = orderCommand(({ body: form }) => ({ type: 'retry_refund', form }));
