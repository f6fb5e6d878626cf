import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/request-revision`: the customer wants the work changed. */
export const handler = orderCommand(({ body: form }) => ({ type: 'request_revision', form }));
