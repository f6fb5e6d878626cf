import type { MailBook, UnsubscribeLinks, Unsubscriber } from './mail-ports.ts';

export interface UnsubscribePorts {
  readonly links: UnsubscribeLinks;
  readonly book: MailBook;
}

/** Whoever holds the link gets no more reminders; nobody if the link is none of ours. @throws Unavailable */
export const stopReminders = async (
  { links, book }: UnsubscribePorts,
  token: string,
): Promise<Unsubscriber | undefined> => {
  const reader = await links.readerOf(token);
  if (reader) await book.stopReminders(reader.person);
  return reader;
};
