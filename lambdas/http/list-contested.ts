import { listContested } from '../application/list-contested.ts';
import { invalidForm, Rejection } from '../domain/rejections.ts';
import { orderPorts } from '../runtime/container.ts';
import type { HttpEvent } from '../runtime/http/event.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { deskPosition, readPaging, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

const STATUS = { pointer: '/status', detail: 'Give contested.' };

const readQuery = (event: HttpEvent) => {
  const paging = readPaging(event, deskPosition);
  if (event.queryStringParameters?.status === 'contested') return paging;
  return invalidForm([STATUS, ...(paging instanceof Rejection ? paging.errors : [])]);
};

/** `GET /v1/requests?status=contested`: the moderators' desk, oldest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const { items, next } = await listContested(ports, caller, readQuery(event));
  return { status: 200, body: { requests: items, nextCursor: toCursor(next) } };
});
