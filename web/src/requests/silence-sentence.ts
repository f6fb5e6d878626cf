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
  /** The deadline stands right before the sentence, which need not say it again. */
  readonly isDeadlineTold?: boolean;
}

/**
 * The plain consequence of not answering, for whoever reads it: "If Jo does not answer by Wed
 * 25 Nov, 11:00, the order is canceled and $150.00 is returned to you."
 */
export function silenceSentence(silence: Silence, userId: string, reader: Reader): string {
  const { order, answerer, expiresAt, onSilence } = silence;
  const t = texts.silence;
  const reading = partyOf(order, userId);
  const money = (amount: number) => formatMoney(amount, order.price.currency, reader.locale);
  const most = refundable(order);
  const values = {
    answerer: answerer === reading ? 'you' : 'other',
    who: partyName(order, answerer),
    deadline: silence.isDeadlineTold ? 'told' : 'other',
    by: formatDeadline(expiresAt, reader),
    reader: reading === 'customer' ? 'customer' : 'other',
    customer: partyName(order, 'customer'),
  };
  if (onSilence === 'no_change') return t.no_change(values);
  if (onSilence === 'refund_requested_amount') {
    const { requestedRefund } = silence;
    if (requestedRefund === undefined) return t.refundOpen(values);
    const outcome = requestedRefund === most ? 'canceled' : 'completed';
    return t.refund({ ...values, amount: money(requestedRefund), outcome });
  }
  return most === 0 ? t.cancel(values) : t.cancelAndRefund({ ...values, amount: money(most) });
}
