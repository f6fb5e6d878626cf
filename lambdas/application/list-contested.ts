import type { Caller } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import { foldRequest, type OrderRequest } from '../domain/order-request.ts';
import { Rejection } from '../domain/rejections.ts';
import type { ContestedOrder, DeskPosition, Page } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { type RequestView, requestView } from './views/request-view.ts';

export interface ListContested {
  readonly limit: number;
  readonly from?: DeskPosition | undefined;
}

/** A reply must stay well below the 6 MB that a function may return. */
const MAX_BYTES = 4_000_000;

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
  const shown = fitting(requests);
  const last = shown.at(-1);
  if (shown.length === requests.length || !last) return { items: requests, next };
  return { items: shown, next: { openedAt: last.openedAt, orderId: last.orderId } };
};

const contestedRequest = ({ orderId, requestId, changes }: ContestedOrder): OrderRequest => {
  const request = foldRequest(requestId, changes);
  if (request) return request;
  throw new Error(`Order ${orderId} lacks the change that opened ${requestId}`);
};

/** As many as fit into a reply, and at least one. */
const fitting = (requests: readonly RequestView[]): readonly RequestView[] => {
  let bytes = 0;
  const end = requests.findIndex((request) => {
    bytes += Buffer.byteLength(JSON.stringify(request));
    return bytes > MAX_BYTES;
  });
  return end < 0 ? requests : requests.slice(0, Math.max(1, end));
};
