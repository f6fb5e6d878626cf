import type { RequestType } from '../../support/marketplace.ts';
import type { Subject } from '../subject.ts';
import { refunded } from './canceled-orders.ts';
import type { Market } from './deployed-market.ts';
import { waitFor } from './wait-for.ts';

/** A request that shows whether silence was applied: by the money that goes back, where money moves. */
export const silentRequest = (
  { movesMoney }: Pick<Subject, 'movesMoney'>,
  shop: Market,
): {
  readonly type: RequestType;
  open(): Promise<{ orderId: string; requestId: string; expiresAt: string }>;
  /** Waits until silence has been applied. */
  applied(orderId: string, withinSeconds: number): Promise<void>;
} => {
  const type = movesMoney ? 'cancellation' : 'change_time';
  return {
    type,
    open: async () => {
      const orderId = await shop.place();
      const { body } = await shop.open(orderId, type);
      return { orderId, requestId: body.requestId, expiresAt: body.expiresAt };
    },
    applied: async (orderId, withinSeconds) => {
      if (movesMoney) return refunded(shop, orderId, withinSeconds);
      await waitFor(withinSeconds, async () =>
        expect(await shop.history(orderId)).toContain('request_expired'),
      );
    },
  };
};
