import type { Party } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderRequest } from '../../domain/order-request.ts';

/** What a mail can be about. */
export type LetterKind =
  | 'opened'
  | 'countered'
  | 'extended'
  | 'reminder'
  | 'delivery_reminder'
  | 'accepted'
  | 'declined'
  | 'provided'
  | 'expired'
  | 'contested'
  | 'decided'
  | 'refunded';

/** What a mail says to one reader, before anybody has put it into words. */
export interface Letter extends Figures {
  readonly kind: LetterKind;
  readonly orderId: string;
  readonly title: string;
  /** Who it is for. */
  readonly to: string;
  readonly reader: Party;
  readonly otherName?: string | undefined;
  readonly currency: string;
  /** How the order has ended, if it has. */
  readonly ended?: 'completed' | 'canceled';
  /** The request that it is about, as it was opened; of a delivery there is none. */
  readonly request?: LetterRequest | undefined;
}

type LetterRequest = Pick<OrderRequest, 'type' | 'openedBy' | 'onSilence' | 'form'>;

/** What only some letters tell. */
export interface Figures {
  /** Until when the reader can act. */
  readonly deadline?: Instant;
  /** Minor units. */
  readonly amount?: number;
  /** Of the work that is done, from 0 to 100. */
  readonly percent?: number;
}

/** Reminders are what a reader can do without: everything else is news of their own order. */
export const isReminder = (kind: LetterKind): boolean =>
  kind === 'reminder' || kind === 'delivery_reminder';
