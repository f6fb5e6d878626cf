import { listNotes } from '../application/list-notes.ts';
import { notePorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { notePosition, readPaging, toCursor } from '../runtime/http/paging.ts';

const ports = notePorts();

/** `GET /v1/orders/{orderId}/notes`: what moderators have noted, oldest first. */
export const handler = httpHandler(async ({ event, caller, orderId }) => {
  const query = readPaging(event, notePosition);
  const { items, next } = await listNotes(ports, orderId, caller, query);
  return { status: 200, body: { notes: items, nextCursor: toCursor(next) } };
});
