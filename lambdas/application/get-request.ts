import type { Caller } from '../domain/actor.ts';
import { requestNotFound } from '../domain/decide.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderPorts } from './ports.ts';
import { type RequestView, requestView } from './views/request-view.ts';

/** A request, also long after it closed. @throws Rejection `order-not-found`, `request-not-found` */
export const getRequest = async (
  { orders }: OrderPorts,
  orderId: string,
  requestId: string,
  caller: Caller,
): Promise<RequestView> => {
  const loaded = await loadVisible(orders, orderId, caller, { requestId });
  const request = await findRequest(orders, loaded, requestId);
  if (!request) throw requestNotFound();
  return requestView(request);
};
