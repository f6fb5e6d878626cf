import type { EntryOf } from '../api/types.ts';
import { adjustmentStage } from '../money/adjustment-stage.ts';
import { texts } from '../texts/texts.ts';
import type { EventSentences, Words } from './event-sentences.ts';

const { events } = texts.history;

type Kind = 'charge' | 'refund';
type MovementEvent = `${Kind}_${'requested' | 'waiting' | 'succeeded' | 'failed'}`;

/** A sentence about how much money. */
const about =
  (text: (amount: string) => string) =>
  ({ data }: { data: { amount: number } }, { money }: Words) =>
    text(money(data.amount));

/** Whom it waits for, and how much of it has moved already. */
const waiting =
  (kind: Kind) =>
  ({ data }: EntryOf<`${Kind}_waiting`>, { who, money }: Words) => {
    const { amount, waitsFor, moved } = data;
    const told = events[`${kind}_waiting`][waitsFor](money(amount), who('customer'));
    return moved ? `${told}; ${events[`${kind}_moved`](money(moved))}` : told;
  };

/** Refused, or sent back by the bank, and how much of it has moved all the same. */
const failed =
  (kind: Kind) =>
  ({ data: { amount, moved } }: EntryOf<`${Kind}_failed`>, { who, money }: Words) =>
    moved
      ? events[`${kind}_failed_in_part`](money(moved), money(amount), who('customer'))
      : events[`${kind}_failed`](money(amount), who('customer'));

export const movementSentences: Pick<EventSentences, MovementEvent | 'payment_adjusted'> = {
  charge_requested: about(events.charge_requested),
  charge_waiting: waiting('charge'),
  charge_succeeded: about(events.charge_succeeded),
  charge_failed: failed('charge'),
  refund_requested: about(events.refund_requested),
  refund_waiting: waiting('refund'),
  refund_succeeded: about(events.refund_succeeded),
  refund_failed: failed('refund'),
  payment_adjusted: ({ data: { kind, status, amount } }, { who, money }) =>
    events.payment_adjusted[kind][adjustmentStage[status]](money(amount), who('customer')),
};
