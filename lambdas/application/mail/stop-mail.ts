import type { Measures } from '../ports.ts';
import type { MailBook } from './mail-ports.ts';

/** What became of a mail after it was sent. */
export interface MailFeedback {
  readonly kind: 'bounce' | 'complaint';
  /** A full mailbox passes; an address that there is not stays so. */
  readonly isPermanent: boolean;
  readonly addresses: readonly string[];
}

export interface FeedbackPorts {
  readonly book: MailBook;
  readonly measures: Measures;
}

/**
 * Sends nothing more to addresses that there are not, or whose owners call mail of ours spam.
 * @throws Unavailable
 */
export const stopMail = async (
  { book, measures }: FeedbackPorts,
  { kind, isPermanent, addresses }: MailFeedback,
): Promise<void> => {
  if (!isPermanent) return;
  for (const address of addresses) await book.stopAddress(address, kind);
  measures.count(kind === 'bounce' ? 'MailsBounced' : 'MailComplaints', addresses.length);
};
