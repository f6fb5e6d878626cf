import { partyName, partyOf } from '../api/parties.ts';
import type { OnSilence, Order, Party } from '../api/types.ts';
import { formatMoney } from '../money/format-money.ts';
import { refundable } from '../money/refundable.ts';
import { texts } from '../texts/texts.ts';
import { formatDeadline } from '../time/format-time.ts';
import type { Reader } from '../time/reader.ts';

/** What silence is about: who has to answer, until when, and what follows otherwise. */
export interface Silence {
  readonly order: Order;
  readonly answerer: Party;
  readonly expiresAt: string;
  readonly onSilence: OnSilence;
  /** What a dispute asks for, as far as it is known. */
  readonly requestedRefund?: number | undefined;
}

/**
 * The plain consequence of not answering, for whoever reads it: "If Jo does not answer by Wed
 * 25 Nov, 11:00, the order is canceled and $150.00 is returned to you."
 */
export function silenceSentence(silence: Silence, userId: string, reader: Reader): string {
  const { order, answerer, expiresAt, onSilence } = silence;
  const t = texts.silence;
  const reading = partyOf(order, userId);
  const not = answerer === reading ? t.youDoNot : t.theyDoNot(partyName(order, answerer));
  const by = formatDeadline(expiresAt, reader);
  if (onSilence === 'no_change') return t.no_change(not, by);
  const most = refundable(order);
  const money = (amount: number) => formatMoney(amount, order.price.currency, reader.locale);
  const to = reading === 'customer' ? t.toYou : t.toWhom(partyName(order, 'customer'));
  if (onSilence === 'refund_requested_amount') {
    const { requestedRefund } = silence;
    if (requestedRefund === undefined) return t.refundOpen(not, by, to);
    const ended = requestedRefund === most ? t.canceled : t.completed;
    return t.refund(not, by, money(requestedRefund), to, ended);
  }
  if (most === 0) return t.cancel(not, by);
  return t.cancelAndRefund(not, by, money(most), to);
}
