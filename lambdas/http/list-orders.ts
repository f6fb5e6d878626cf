import { listOrders } from '../application/list-orders.ts';
import { isParty } from '../domain/actor.ts';
import { invalidForm, Rejection } from '../domain/rejections.ts';
import { orderPorts } from '../runtime/container.ts';
import { httpHandler } from '../runtime/http/http-handler.ts';
import { listPosition, readPaging, toCursor } from '../runtime/http/paging.ts';

const ports = orderPorts();

const ROLE = { pointer: '/role', detail: 'Give customer or pro.' };

/** `GET /v1/orders?role=`: the caller's own orders, newest first. */
export const handler = httpHandler(async ({ event, caller }) => {
  const role = event.queryStringParameters?.role;
  const paging = readPaging(event, listPosition);
  if (!isParty(role))
    throw invalidForm([ROLE, ...(paging instanceof Rejection ? paging.errors : [])]);
  if (paging instanceof Rejection) throw paging;
  const { items, next } = await listOrders(ports, caller, { role, ...paging });
  return { status: 200, body: { orders: items, nextCursor: toCursor(next) } };
});
