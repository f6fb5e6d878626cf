import { Marketplace, opener, type RequestType, requestBodies } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

const SILENCE: Record<RequestType, { order: string; refund: boolean }> = {
  additional_work: { order: 'accepted', refund: false },
  change_time: { order: 'accepted', refund: false },
  progress_update: { order: 'canceled', refund: true },
  cancellation: { order: 'canceled', refund: true },
  dispute: { order: 'completed', refund: true },
};
const TYPES = Object.keys(requestBodies) as RequestType[];

let runner: Runner;

afterEach(() => runner.dispose());

describe('kill -9 with requests of every type pending', () => {
  it('loses nothing: after a start and seven days all outcomes are applied', async () => {
    runner = await Runner.start();
    const before = new Marketplace(runner);
    const orders: { type: RequestType; orderId: string; requestId: string }[] = [];
    for (const type of [...TYPES, ...TYPES]) {
      const orderId = await before.placeFor(type);
      orders.push({ type, orderId, requestId: await before.opened(orderId, type, opener[type]) });
    }

    await runner.kill9();
    runner = await Runner.start({ dataDirectory: runner.dataDirectory });
    await runner.advance('P7D');

    const after = new Marketplace(runner);
    for (const { type, orderId, requestId } of orders) {
      const { order, refund } = SILENCE[type];
      expect(await after.request(orderId, requestId)).toMatchObject({ type, status: 'expired' });
      expect(await after.order(orderId)).toMatchObject({
        status: order,
        refund: refund ? { status: 'succeeded' } : null,
      });
    }
  });

  it('in the middle of opening leaves each order whole', async () => {
    runner = await Runner.start();
    const before = new Marketplace(runner);
    const orderIds: string[] = [];
    for (let number = 0; number < 20; number += 1) orderIds.push(await before.place());

    const openings = orderIds.map((id) => before.open(id, 'cancellation').catch(() => undefined));
    await Promise.race(openings);
    await runner.kill9();
    await Promise.all(openings);
    runner = await Runner.start({ dataDirectory: runner.dataDirectory });
    await runner.advance('PT49H');

    const after = new Marketplace(runner);
    for (const orderId of orderIds) {
      const { version, status, refund, pendingRequest } = await after.order(orderId);
      expect(pendingRequest).toBeNull();
      if (version === 1) expect({ status, refund }).toEqual({ status: 'accepted', refund: null });
      else
        expect({ status, refund: refund.status }).toEqual({
          status: 'canceled',
          refund: 'succeeded',
        });
    }
  });
});
