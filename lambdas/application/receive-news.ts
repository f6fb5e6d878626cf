import type { NewsInbox, NewsQueue } from './provider-news.ts';

export interface NewsIntake {
  readonly inbox: NewsInbox;
  readonly queue: NewsQueue;
}

/**
 * Takes in a message of the payment provider. What it is about is looked up later, so that the
 * provider has its answer at once; a message that means nothing here is done with.
 * @throws SignatureInvalid
 * @throws Unavailable when it cannot be kept: the provider sends it again
 */
export const receiveNews = async (
  { inbox, queue }: NewsIntake,
  body: Buffer,
  signature: string,
): Promise<void> => {
  const news = await inbox.open(body, signature);
  if (news) await queue.put(news);
};
