import { actorName } from '../api/parties.ts';
import type { EntryOf, HistoryEntry, Order, Role } from '../api/types.ts';
import { formatMoney } from '../money/format-money.ts';
import { formatDateTime, formatDeadline } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

/** How names, amounts and times of an order are written for a reader. */
export interface Words {
  readonly who: (role: Role) => string;
  readonly money: (amount: number) => string;
  readonly time: (instant: string) => string;
  /** Cut to the minute, with the weekday. */
  readonly deadline: (instant: string) => string;
}

export const wordsFor = (order: Order, reader: Reader): Words => ({
  who: (role) => actorName(order, role),
  money: (amount) => formatMoney(amount, order.price.currency, reader.locale),
  time: (instant) => formatDateTime(instant, reader),
  deadline: (instant) => formatDeadline(instant, reader),
});

/** For each event, the sentence that tells it. */
export type EventSentences = {
  readonly [E in HistoryEntry['event']]: (entry: EntryOf<E>, words: Words) => string;
};
