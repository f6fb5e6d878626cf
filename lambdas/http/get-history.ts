import { getHistory } from '../application/get-history.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { historyPosition, readPaging, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

/** `GET /v1/orders/{orderId}/history`: what happened, oldest first. */
export const handler = httpHandler(async ({ event, orderId, caller }) => {
  const { entries, next } = await getHistory(
    ports,
    orderId,
    caller,
    readPaging(event, historyPosition),
  );
  return { status: 200, body: { entries, nextCursor: toCursor(next) } };
});
