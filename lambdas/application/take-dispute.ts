import { requestNotFound } from '../domain/decide.ts';
import { isOpen } from '../domain/order-request.ts';
import { Rejection } from '../domain/rejections.ts';
import { releaseDispute, standing, type Take, type Taking, takeDispute } from '../domain/take.ts';
import { assertModerator } from './assert-moderator.ts';
import { findRequest } from './find-request.ts';
import type { FormCall } from './form-call.ts';
import { loadVisible } from './load-visible.ts';
import type { Loaded } from './order-store.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { TakePorts } from './take-store.ts';
import { type ModeratedRequest, moderatedView } from './views/moderated-view.ts';
import { withFaults } from './with-faults.ts';

export interface TakeCall extends FormCall {
  readonly requestId: string;
}

/**
 * A moderator takes a contested dispute, so that no other decides it meanwhile; taken again, it is
 * theirs for the full time once more. With its key, it is taken once.
 * @throws Rejection `request-taken`, and as every command on a request
 */
export const takeForModerator = (ports: TakePorts, call: TakeCall): Promise<ModeratedRequest> =>
  retryConflicts(() => attempt(ports, call, takeDispute));

/**
 * A moderator gives back what they have taken; what nobody has taken stays so.
 * @throws Rejection as `takeForModerator`
 */
export const releaseForOthers = (ports: TakePorts, call: TakeCall): Promise<ModeratedRequest> =>
  retryConflicts(() => attempt(ports, call, releaseDispute));

type Rule = typeof takeDispute | typeof releaseDispute;
type Found = Taking & Pick<Loaded, 'order'>;

const attempt = async (ports: TakePorts, call: TakeCall, rule: Rule): Promise<ModeratedRequest> => {
  const { orderId, requestId, caller, key } = call;
  const options = { requestId, keyHash: key?.hash };
  const loaded = await loadVisible(ports.orders, orderId, caller, options);
  const request = await findRequest(ports.orders, loaded, requestId);
  if (!request) throw requestNotFound();
  assertModerator(loaded.order, caller);
  const take = (await ports.takes.of([request])).get(requestId);
  const now = ports.clock.now();
  if (loaded.remembered) {
    assertSameBody(loaded.remembered, key);
    return moderatedView(request, isOpen(request) ? standing(take, now) : undefined);
  }
  const moderator = { id: caller.id, role: 'moderator' } as const;
  const found = { order: loaded.order, request, take, moderator, now };
  const changed = withFaults(rule(found, call.form), call.faults);
  if (changed instanceof Rejection) throw changed;
  await store(ports, call, found, changed);
  return moderatedView(request, standing(changed, now));
};

const store = async (
  { orders, takes }: TakePorts,
  { orderId, requestId, caller, key }: TakeCall,
  { order, now }: Found,
  take: Take | undefined,
): Promise<void> => {
  if (take) await takes.put(order, { orderId, requestId, by: caller.id, now }, take, key);
  else if (key) await orders.remember(order, key);
};
