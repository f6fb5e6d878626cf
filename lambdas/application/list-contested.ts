import type { Caller } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import { extended, foldRequest, type OrderRequest } from '../domain/order-request.ts';
import { Rejection } from '../domain/rejections.ts';
import type { ContestedOrder, DeskPosition, Page } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { thatFit } from './reply-size.ts';
import { type RequestView, requestView } from './views/request-view.ts';

export interface ListContested {
  readonly limit: number;
  readonly from?: DeskPosition | undefined;
}

/**
 * The moderators' desk: contested requests with both offers and all evidence, oldest first. A
 * page may hold fewer than asked for, as evidence can be long.
 * @throws Rejection `role-not-allowed`, `invalid-form`
 */
export const listContested = async (
  { orders }: OrderPorts,
  caller: Caller,
  query: ListContested | Rejection,
): Promise<Page<RequestView, DeskPosition>> => {
  if (!caller.isModerator) throw roleNotAllowed();
  if (query instanceof Rejection) throw query;
  const { items, next } = await orders.listContested(query.limit, query.from);
  const requests = items.map((item) => requestView(contestedRequest(item)));
  const shown = thatFit(requests);
  const cutAfter = shown.length < items.length ? items[shown.length - 1] : undefined;
  return { items: shown, next: cutAfter?.position ?? next };
};

const contestedRequest = ({ orderId, pendingRequest, changes }: ContestedOrder): OrderRequest => {
  const { requestId } = pendingRequest;
  const request = foldRequest(requestId, changes);
  if (request) return extended(request, pendingRequest);
  throw new Error(`Order ${orderId} lacks the change that opened ${requestId}`);
};
