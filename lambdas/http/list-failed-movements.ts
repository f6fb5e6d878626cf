import { listFailedMovements } from '../application/list-failed-movements.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { failedPosition, readPagingOf, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

/** `GET /v1/movements?status=failed`: money that needs a person, oldest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const query = readPagingOf('failed', event, failedPosition);
  const { items, next } = await listFailedMovements(ports, caller, query);
  return { status: 200, body: { movements: items, nextCursor: toCursor(next) } };
});
