import type { Order, OrderStatus, Preview } from '../api/types.ts';

/** What would change about an order; only what does. */
export interface Effect {
  readonly price?: number;
  readonly startAt?: string;
  readonly endAt?: string;
  /** Money that would be taken for additional work. */
  readonly charge?: number;
  /** Money that would go back. */
  readonly refund?: number;
  readonly status?: OrderStatus;
}

/** The difference between an order and what it would become. */
export function effectOnOrder(now: Order, then: Order): Effect {
  return {
    ...(then.price.amount !== now.price.amount && { price: then.price.amount }),
    ...(then.startAt !== now.startAt && { startAt: then.startAt }),
    ...(then.endAt !== now.endAt && { endAt: then.endAt }),
    ...(then.status !== now.status && { status: then.status }),
    ...(then.charges.length > now.charges.length && { charge: then.charges.at(-1)?.amount ?? 0 }),
    ...(then.refund && !now.refund && { refund: then.refund.amount }),
  };
}

/**
 * What a request would do once it is accepted, from the service's dry run of opening it: the
 * other party's answer itself cannot be tried out by whoever asks.
 */
export function effectOfRequest({ order, request }: Preview): Effect {
  switch (request.type) {
    case 'additional_work': {
      const { items, newEndAt } = request.form;
      const added = items.reduce((sum, item) => sum + item.quantity * item.unitAmount, 0);
      return {
        price: order.price.amount + added,
        ...(order.payment && { charge: added }),
        ...(newEndAt && newEndAt !== order.endAt && { endAt: newEndAt }),
      };
    }
    case 'change_time': {
      const { startAt, endAt } = request.form;
      return { ...(startAt && { startAt }), ...(endAt && { endAt }) };
    }
    case 'progress_update':
      return {};
    case 'cancellation':
      return {
        status: 'canceled',
        ...(order.payment?.refundable && { refund: order.payment.refundable }),
      };
    case 'dispute': {
      const { requestedRefund: refund } = request.form;
      return { refund, status: refund === order.payment?.refundable ? 'canceled' : 'completed' };
    }
  }
}
