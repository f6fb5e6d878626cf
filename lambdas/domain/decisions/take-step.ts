import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { nothing, parse } from '../fields.ts';
import type { Order, OrderStatus } from '../order.ts';
import { Rejection } from '../rejections.ts';

export type Step = 'start_work' | 'submit_delivery' | 'request_revision' | 'accept_delivery';

const STEPS: Record<Step, { from: readonly OrderStatus[]; event: OrderEvent }> = {
  start_work: { from: ['accepted'], event: { event: 'work_started', data: {} } },
  submit_delivery: {
    from: ['in_progress', 'revision_requested'],
    event: { event: 'delivery_submitted', data: {} },
  },
  request_revision: {
    from: ['delivery_submitted'],
    event: { event: 'revision_requested', data: {} },
  },
  accept_delivery: { from: ['delivery_submitted'], event: { event: 'order_completed', data: {} } },
};

/** The order's own course; it stands still while a request is pending. */
export const takeStep = (order: Order, step: Step, form: unknown): Decision => {
  const { from, event } = STEPS[step];
  if (order.pendingRequest) {
    return new Rejection('pending-request', 'Answer or withdraw the pending request first.');
  }
  if (!from.includes(order.status)) {
    return new Rejection(
      'order-status-not-allowed',
      `The order is ${order.status}; this needs ${from.join(' or ')}.`,
    );
  }
  const parsed = parse(nothing, form);
  return parsed instanceof Rejection ? parsed : [event];
};
