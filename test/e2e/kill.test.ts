import { Marketplace } from '../support/marketplace.ts';
import { expectSilence, openEveryType } from '../support/open-requests.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;

afterEach(() => runner.dispose());

describe('kill -9 with requests of every type pending', () => {
  it('loses nothing: after a start and seven days all outcomes are applied', async () => {
    runner = await Runner.start();
    const requests = await openEveryType(runner);

    await runner.kill9();
    runner = await Runner.start({ dataDirectory: runner.dataDirectory });
    await runner.advance('P7D');

    await expectSilence(runner, requests);
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
