import { listFailedMovements } from '../application/list-failed-movements.ts';
import { invalidForm, Rejection } from '../domain/rejections.ts';
import { orderPorts } from '../runtime/container.ts';
import type { HttpEvent } from '../runtime/http/event.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { failedPosition, readPaging, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

const STATUS = { pointer: '/status', detail: 'Give failed.' };

const readQuery = (event: HttpEvent) => {
  const paging = readPaging(event, failedPosition);
  if (event.queryStringParameters?.status === 'failed') return paging;
  return invalidForm([STATUS, ...(paging instanceof Rejection ? paging.errors : [])]);
};

/** `GET /v1/movements?status=failed`: money that needs a person, oldest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const { items, next } = await listFailedMovements(ports, caller, readQuery(event));
  return { status: 200, body: { movements: items, nextCursor: toCursor(next) } };
});
