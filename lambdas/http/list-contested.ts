import { listContested } from '../application/list-contested.ts';
import { takePorts } from '../runtime/container.ts';
import { readDeskQuery } from '../runtime/http/desk-query.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { toCursor } from '../runtime/http/paging.ts';

const ports = takePorts();

/** `GET /v1/requests?status=contested`: the moderators' desk, oldest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const query = readDeskQuery(event);
  const { items, next } = await listContested(ports, caller, query);
  return { status: 200, body: { requests: items, nextCursor: toCursor(next) } };
});
