import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { Order, OrderStatus } from '../order.ts';
import { Rejection } from '../rejections.ts';
import { requestRules } from '../requests/index.ts';
import type { RequestType } from '../requests/names.ts';
import { openingOf } from './opening.ts';

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

/** A party asks the other for something. */
export const openRequest = (
  order: Order,
  type: RequestType,
  input: unknown,
  context: Context,
): Decision => {
  const obstacle =
    openingObstacle(order) ?? requestRules[type].obstacle?.(order, context.now, input);
  if (obstacle) return obstacle;
  const opening = openingOf(order, type, input, context);
  return opening instanceof Rejection ? opening : [opening];
};
