import { actorName } from '../api/parties.ts';
import type { HistoryEntry, Order } from '../api/types.ts';
import { formatMoney } from '../money/format-money.ts';
import { texts } from '../texts/texts.ts';
import { formatDateTime } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

/** One thing that happened, as a sentence. */
export function eventText(entry: HistoryEntry, order: Order, reader: Reader): string {
  const { events } = texts.history;
  const money = (amount: number) => formatMoney(amount, order.price.currency, reader.locale);
  const time = (instant: string) => formatDateTime(instant, reader);
  switch (entry.event) {
    case 'request_opened':
      return texts.requests[entry.data.type].asked(actorName(order, entry.actor.role));
    case 'work_added': {
      const { amount, price, newEndAt } = entry.data;
      const grown = events.work_added(money(amount), money(price.amount));
      return newEndAt ? `${grown}. ${events.newEnd(time(newEndAt))}` : grown;
    }
    case 'order_rescheduled':
      return events.order_rescheduled(time(entry.data.startAt), time(entry.data.endAt));
    case 'dispute_resolved':
      return events.dispute_resolved(
        actorName(order, entry.actor.role),
        money(entry.data.resolution.refund),
      );
    case 'charge_requested':
    case 'charge_succeeded':
    case 'charge_failed':
    case 'refund_requested':
    case 'refund_succeeded':
    case 'refund_failed':
      return events[entry.event](money(entry.data.amount));
    default:
      return events[entry.event](actorName(order, entry.actor.role));
  }
}
