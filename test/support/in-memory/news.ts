import type { NewsRef, ProviderNews } from '../../../lambdas/application/provider-news.ts';

const REFUND: NewsRef = { object: 'refund', id: 're_1' };

/** A provider that has news, and how its messages are taken in; tests say otherwise. */
export const inMemoryNews = () => {
  const usual = {
    opens: async (): Promise<NewsRef | undefined> => REFUND,
    keeps: async (): Promise<void> => {},
    reads: async (_ref: NewsRef): Promise<ProviderNews | undefined> => undefined,
  };
  const opened: { body: string; signature: string }[] = [];
  const kept: NewsRef[] = [];
  const news = {
    ...usual,
    opened,
    kept,
    reset: () => {
      Object.assign(news, usual);
      opened.length = 0;
      kept.length = 0;
    },
    inbox: {
      open: async (body: Buffer, signature: string) => {
        opened.push({ body: body.toString(), signature });
        return news.opens();
      },
    },
    queue: {
      put: async (ref: NewsRef) => {
        await news.keeps();
        kept.push(ref);
      },
    },
    news: { read: (ref: NewsRef) => news.reads(ref) },
    paidOrders: { boughtWith: async () => undefined },
  };
  return news;
};
