import type { Order } from '../../domain/order.ts';
import type { OrderRequest } from '../../domain/order-request.ts';
import { refundable } from '../../domain/refunds.ts';
import type { Take } from '../../domain/take.ts';
import { type ModeratedRequest, moderatedView } from './moderated-view.ts';

/** A contested request with what a moderator has to know of its order to choose among many. */
export interface DeskEntry extends ModeratedRequest {
  readonly order: ReturnType<typeof orderInShort>;
}

/** @param take one that has not lapsed */
export const deskEntry = (
  order: Order,
  request: OrderRequest,
  take: Take | undefined,
): DeskEntry => ({ ...moderatedView(request, take), order: orderInShort(order) });

const orderInShort = (order: Order) => ({
  title: order.title,
  customerId: order.customerId,
  proId: order.proId,
  ...(order.customerName && { customerName: order.customerName }),
  ...(order.proName && { proName: order.proName }),
  price: { amount: order.price.amount, currency: order.price.currency },
  /** The most that a decision can return. */
  available: refundable(order),
});
