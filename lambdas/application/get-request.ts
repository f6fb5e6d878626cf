import { type Caller, rolesOn } from '../domain/actor.ts';
import { requestNotFound } from '../domain/decide.ts';
import { standing } from '../domain/take.ts';
import { findRequest } from './find-request.ts';
import { loadVisible } from './load-visible.ts';
import type { TakePorts } from './take-store.ts';
import { type ModeratedRequest, moderatedView } from './views/moderated-view.ts';
import { requestView } from './views/request-view.ts';

/**
 * A request, also long after it closed. Moderators see who has taken it, which takes one more read.
 * @throws Rejection `order-not-found`, `request-not-found`
 */
export const getRequest = async (
  { orders, takes, clock }: TakePorts,
  orderId: string,
  requestId: string,
  caller: Caller,
): Promise<ModeratedRequest> => {
  const loaded = await loadVisible(orders, orderId, caller, { requestId });
  const request = await findRequest(orders, loaded, requestId);
  if (!request) throw requestNotFound();
  const isModerator = rolesOn(loaded.order, caller).includes('moderator');
  if (!isModerator || request.status !== 'contested') return requestView(request);
  const take = (await takes.of([request])).get(requestId);
  return moderatedView(request, standing(take, clock.now()));
};
