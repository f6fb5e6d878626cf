import { orderCommand } from '../runtime/http/order-commands.ts';

/** `POST /v1/orders/{orderId}/start`: the pro starts the work. */
export const handler = orderCommand(({ body: form }) => ({ type: 'start_work', form }));
