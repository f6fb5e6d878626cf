import { SYSTEM } from '../domain/actor.ts';
import type { AdjustmentNews } from '../domain/order-money.ts';
import { handleCommand } from './handle-command.ts';
import { type MoneyPorts, reviewMovement } from './move-money.ts';

/** Which object of the payment provider's there is news of: never what the news is. */
export interface NewsRef {
  readonly object: string;
  readonly id: string;
}

export interface NewsInbox {
  /**
   * Which object a message is about, or nothing if it is none of ours to know.
   * @throws SignatureInvalid
   */
  open(body: Buffer, signature: string): Promise<NewsRef | undefined>;
}

export interface NewsQueue {
  /** Keeps it until it has been taken up. @throws Unavailable */
  put(news: NewsRef): Promise<void>;
}

/** How something stands at the provider that may concern an order. */
export type ProviderNews =
  | { readonly about: 'movement'; readonly orderId: string; readonly movementId: string }
  | {
      readonly about: 'adjustment';
      readonly adjustment: AdjustmentNews;
      /** The payment that it adjusts. */
      readonly reference: string;
      /** The order, where the payment says it. */
      readonly orderId?: string;
    };

export interface PaymentNews {
  /** How it stands now; nothing if no order can be concerned. @throws Unavailable */
  read(ref: NewsRef): Promise<ProviderNews | undefined>;
}

export interface PaidOrders {
  /** The order that was bought with a payment, if it was exactly one. */
  boughtWith(reference: string): Promise<string | undefined>;
}

export interface NewsPorts extends MoneyPorts {
  readonly news: PaymentNews;
  readonly paidOrders: PaidOrders;
}

/**
 * Writes down in the order how something stands at the provider now. News that comes twice, late or
 * out of order says what is so already.
 * @throws Unavailable when the provider or the store does not answer: it is taken up again later
 */
export const takeUpNews = async (ports: NewsPorts, ref: NewsRef): Promise<void> => {
  const news = await ports.news.read(ref);
  if (news?.about === 'movement') await reviewMovement(ports, news);
  if (news?.about !== 'adjustment') return;
  const orderId = news.orderId ?? (await ports.paidOrders.boughtWith(news.reference));
  // Other orders may be paid through the same account: those of another stage.
  if (!orderId || !(await ports.orders.load(orderId))) return;
  const { adjustment } = news;
  const command = { type: 'record_adjustment', adjustment } as const;
  await handleCommand(ports, { orderId, caller: SYSTEM, command });
};
