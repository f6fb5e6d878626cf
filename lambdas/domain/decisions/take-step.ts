import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { EventData, OrderEvent } from '../events.ts';
import { nothing, parse } from '../fields.ts';
import { deadlineAfter } from '../instant.ts';
import type { Order, OrderStatus } from '../order.ts';
import { requestIdAt } from '../order-request.ts';
import { Rejection } from '../rejections.ts';
import { askedOf } from './opening.ts';

export type Step = 'start_work' | 'submit_delivery' | 'request_revision' | 'accept_delivery';

interface StepRules {
  readonly from: readonly OrderStatus[];
  event(order: Order, context: Context): OrderEvent;
}

/** With a deadline only where the stage has deliveries complete by themselves. */
const submitted = (
  order: Order,
  { actor, now, completeAfter }: Context,
): EventData['delivery_submitted'] =>
  completeAfter
    ? {
        deliveryId: requestIdAt(order.orderId, order.version + 1),
        askedOf: askedOf(order, actor),
        completesAt: deadlineAfter(now, completeAfter.ms),
      }
    : {};

const aboutDelivery = ({ delivery }: Order) =>
  delivery ? { deliveryId: delivery.deliveryId } : {};

const STEPS: Record<Step, StepRules> = {
  start_work: { from: ['accepted'], event: () => ({ event: 'work_started', data: {} }) },
  submit_delivery: {
    from: ['in_progress', 'revision_requested'],
    event: (order, context) => ({ event: 'delivery_submitted', data: submitted(order, context) }),
  },
  request_revision: {
    from: ['delivery_submitted'],
    event: (order) => ({ event: 'revision_requested', data: aboutDelivery(order) }),
  },
  accept_delivery: {
    from: ['delivery_submitted'],
    event: (order) => ({ event: 'order_completed', data: aboutDelivery(order) }),
  },
};

/** The order's own course; it stands still while a request is pending. */
export const takeStep = (order: Order, step: Step, form: unknown, context: Context): Decision => {
  const { from, event } = STEPS[step];
  const obstacle = stepObstacle(order, from);
  if (obstacle) return obstacle;
  const parsed = parse(nothing, form);
  return parsed instanceof Rejection ? parsed : [event(order, context)];
};

const stepObstacle = (
  { pendingRequest, status, delivery }: Order,
  from: readonly OrderStatus[],
): Rejection | undefined => {
  if (pendingRequest) {
    return new Rejection('pending-request', 'Answer or withdraw the pending request first.');
  }
  if (from.includes(status)) return undefined;
  if (delivery && from.includes('delivery_submitted')) {
    return new Rejection('deadline-passed', `The deadline was ${delivery.completesAt}.`);
  }
  return new Rejection(
    'order-status-not-allowed',
    `The order is ${status}; this needs ${from.join(' or ')}.`,
  );
};
