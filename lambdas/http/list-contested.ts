import { listContested } from '../application/list-contested.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { deskPosition, readPagingOf, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

/** `GET /v1/requests?status=contested`: the moderators' desk, oldest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const query = readPagingOf('contested', event, deskPosition);
  const { items, next } = await listContested(ports, caller, query);
  return { status: 200, body: { requests: items, nextCursor: toCursor(next) } };
});
