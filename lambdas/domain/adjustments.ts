import type { Decision } from './decision.ts';
import type { Instant } from './instant.ts';
import type { Order } from './order.ts';
import type { Adjustment, AdjustmentNews, Payment } from './order-money.ts';

const find = ({ adjustments }: Order, id: string): Adjustment | undefined =>
  adjustments.find(({ adjustmentId }) => adjustmentId === id);

/** Whether the customer has the money, or is about to. */
const isOut = ({ status }: Pick<Adjustment, 'status'>): boolean =>
  status !== 'failed' && status !== 'won';

const outAmount = (adjustment: Pick<Adjustment, 'status' | 'amount'> | undefined): number =>
  adjustment && isOut(adjustment) ? adjustment.amount : 0;

const differs = (known: Adjustment, { status, amount }: AdjustmentNews): boolean =>
  known.status !== status || known.amount !== amount;

/** What has ended does not wait again, and a refund that has failed stays so: such news is late. */
const isLate = (known: Adjustment, { status }: AdjustmentNews): boolean =>
  (status === 'pending' && known.status !== 'pending') ||
  (known.kind === 'refund' && known.status === 'failed');

/**
 * Writes down, once, how an adjustment stands. One that never took money is none; one in another
 * currency than the order's cannot be told in its amounts.
 */
export const recordAdjustment = (order: Order, news: AdjustmentNews): Decision => {
  const known = find(order, news.adjustmentId);
  const isNews = known ? differs(known, news) && !isLate(known, news) : isOut(news);
  if (!order.payment || !isNews || news.currency !== order.price.currency) return [];
  return [{ event: 'payment_adjusted', data: news }];
};

const TOTALS = { refund: 'refunded', chargeback: 'chargedBack' } as const;

/** The order after it: what is refundable follows. */
export const adjusted = (order: Order, news: AdjustmentNews, at: Instant): Order => {
  const known = find(order, news.adjustmentId);
  const { currency: _, ...told } = news;
  const adjustment: Adjustment = { ...told, recordedAt: known?.recordedAt ?? at };
  const { adjustments } = order;
  return {
    ...order,
    adjustments: known
      ? adjustments.with(adjustments.indexOf(known), adjustment)
      : [...adjustments, adjustment],
    payment: order.payment && withTotal(order.payment, news, outAmount(news) - outAmount(known)),
  };
};

const withTotal = (payment: Payment, { kind }: AdjustmentNews, change: number): Payment => {
  const total = TOTALS[kind];
  return { ...payment, [total]: (payment[total] ?? 0) + change };
};
