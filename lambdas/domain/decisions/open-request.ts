import type { Actor } from '../actor.ts';
import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import { parse } from '../fields.ts';
import { deadlineAfter } from '../instant.ts';
import type { Order, OrderStatus, PartyActor } from '../order.ts';
import { requestIdAt } from '../order-request.ts';
import { invalidForm, Rejection } from '../rejections.ts';
import { requestRules } from '../requests/index.ts';
import type { RequestType } from '../requests/names.ts';

const OPEN_STATUSES: readonly OrderStatus[] = ['accepted', 'in_progress', 'revision_requested'];

/** Why no request of any type can be opened on this order now, if so. */
export const openingObstacle = ({ pendingRequest, status }: Order): Rejection | undefined => {
  if (pendingRequest) {
    return new Rejection('pending-request', 'Another request is pending: it has to close first.');
  }
  if (status === 'delivery_submitted') {
    return new Rejection(
      'pending-delivery',
      'A delivery is pending: the customer has to accept it or request a revision first.',
    );
  }
  if (OPEN_STATUSES.includes(status)) return undefined;
  return new Rejection('order-status-not-allowed', `The order is ${status}: it has ended.`);
};

const askedOf = ({ customerId, proId }: Order, opener: Actor): PartyActor =>
  opener.role === 'pro' ? { id: customerId, role: 'customer' } : { id: proId, role: 'pro' };

export const openRequest = (
  order: Order,
  type: RequestType,
  input: unknown,
  { actor, now, windows }: Context,
): Decision => {
  const obstacle = openingObstacle(order);
  if (obstacle) return obstacle;
  const rules = requestRules[type];
  const typeObstacle = rules.obstacle?.(order, now, input);
  if (typeObstacle) return typeObstacle;
  const form = parse(rules.form, input);
  if (form instanceof Rejection) return form;
  const errors = rules.check(form, order, now);
  if (errors.length > 0) return invalidForm(errors);
  const data = {
    requestId: requestIdAt(order.orderId, order.version + 1),
    type,
    askedOf: askedOf(order, actor),
    expiresAt: deadlineAfter(now, windows[type].ms),
    onSilence: rules.onSilence,
    ...(rules.claim && { claim: rules.claim(form) }),
    form,
  };
  return [{ event: 'request_opened', data }];
};
