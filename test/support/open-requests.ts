import { TYPES } from './contract.ts';
import { Marketplace, type RequestType } from './marketplace.ts';
import type { Runner } from './runner.ts';

interface OpenRequest {
  readonly type: RequestType;
  readonly orderId: string;
  readonly requestId: string;
}

const SILENCE: Record<RequestType, { order: string; refund: boolean }> = {
  additional_work: { order: 'accepted', refund: false },
  change_time: { order: 'accepted', refund: false },
  price_adjustment: { order: 'accepted', refund: false },
  progress_update: { order: 'canceled', refund: true },
  cancellation: { order: 'canceled', refund: true },
  dispute: { order: 'completed', refund: true },
};

/** Opens two requests of every type, each on an order of its own. */
export const openEveryType = async (runner: Runner): Promise<readonly OpenRequest[]> => {
  const shop = new Marketplace(runner);
  const open: OpenRequest[] = [];
  for (const type of [...TYPES, ...TYPES]) {
    const orderId = await shop.placeFor(type);
    open.push({ type, orderId, requestId: await shop.opened(orderId, type) });
  }
  return open;
};

/** Expects of each request that nobody answered it, and of its order what silence does. */
export const expectSilence = async (
  runner: Runner,
  requests: readonly OpenRequest[],
): Promise<void> => {
  const shop = new Marketplace(runner);
  for (const { type, orderId, requestId } of requests) {
    const { order, refund } = SILENCE[type];
    expect(await shop.request(orderId, requestId)).toMatchObject({ type, status: 'expired' });
    expect(await shop.order(orderId)).toMatchObject({
      status: order,
      refund: refund ? { status: 'succeeded' } : null,
    });
  }
};
