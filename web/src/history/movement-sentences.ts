import type { EntryOf } from '../api/types.ts';
import { adjustmentStage } from '../money/adjustment-stage.ts';
import { texts } from '../texts/texts.ts';
import type { EventSentences, Words } from './event-sentences.ts';

const { events } = texts.history;

type Kind = 'charge' | 'refund';
type MovementEvent = `${Kind}_${'requested' | 'waiting' | 'succeeded' | 'failed'}`;

/** A sentence about how much money. */
const about =
  (text: (values: { amount: string }) => string) =>
  ({ data }: { data: { amount: number } }, { money }: Words) =>
    text({ amount: money(data.amount) });

/** Whom it waits for, and how much of it has moved already. */
const waiting =
  (kind: Kind) =>
  ({ data }: EntryOf<`${Kind}_waiting`>, { who, money }: Words) => {
    const { amount, waitsFor, moved } = data;
    const values = { amount: money(amount), who: who('customer') };
    return moved
      ? events[`${kind}_waiting_in_part`][waitsFor]({ ...values, moved: money(moved) })
      : events[`${kind}_waiting`][waitsFor](values);
  };

/** Refused, or sent back by the bank, and how much of it has moved all the same. */
const failed =
  (kind: Kind) =>
  ({ data: { amount, moved } }: EntryOf<`${Kind}_failed`>, { who, money }: Words) => {
    const values = { amount: money(amount), who: who('customer') };
    return moved
      ? events[`${kind}_failed_in_part`]({ ...values, moved: money(moved) })
      : events[`${kind}_failed`](values);
  };

export const movementSentences: Pick<EventSentences, MovementEvent | 'payment_adjusted'> = {
  charge_requested: about(events.charge_requested),
  charge_waiting: waiting('charge'),
  charge_succeeded: about(events.charge_succeeded),
  charge_failed: failed('charge'),
  refund_requested: about(events.refund_requested),
  refund_waiting: waiting('refund'),
  refund_succeeded: about(events.refund_succeeded),
  refund_failed: failed('refund'),
  payment_adjusted: ({ data: { kind, status, amount } }, { who, money }) => {
    const values = { amount: money(amount), who: who('customer') };
    return events.payment_adjusted[kind][adjustmentStage[status]](values);
  },
};
