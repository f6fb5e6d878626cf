import { contest, customer, Marketplace, pro } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(120_000);

let runner: Runner;

beforeAll(async () => {
  runner = await Runner.start();
});
afterAll(() => Runner.disposeAll());

/** The published events of an order, as subscribers of the bus get them. */
const eventsOf = async (on: Runner, orderId: string) =>
  (await on.events()).filter(({ detail }) => detail.orderId === orderId);

/** How long before the deadline the order's parties have been reminded so far. */
const leadsOf = async (on: Runner, orderId: string): Promise<string[]> =>
  (await eventsOf(on, orderId))
    .filter(({ detailType }) => detailType === 'request_reminder')
    .map(({ detail }) => detail.data.remaining);

describe('reminders', () => {
  it('come 24 and 2 hours before the deadline, and say what is to be known', async () => {
    const market = new Marketplace(runner);
    const orderId = await market.place();
    const requestId = await market.opened(orderId, 'cancellation', customer);
    const { expiresAt } = await market.request(orderId, requestId);
    await runner.advance('PT23H');
    expect(await leadsOf(runner, orderId)).toEqual([]);
    await runner.advance('PT1H');
    expect(await leadsOf(runner, orderId)).toEqual(['PT24H']);
    await runner.advance('PT22H');
    expect(await leadsOf(runner, orderId)).toEqual(['PT24H', 'PT2H']);

    const [opened, reminder] = await eventsOf(runner, orderId).then((all) => all.slice(1));
    expect(reminder).toMatchObject({ source: opened?.source, detailType: 'request_reminder' });
    expect(reminder?.detail).toEqual({
      id: `${requestId}-reminder-PT24H`,
      event: 'request_reminder',
      schemaVersion: 1,
      orderId,
      version: opened?.detail.version,
      at: new Date(Date.parse(expiresAt) - 24 * 3_600_000).toISOString(),
      actor: { id: 'system', role: 'system' },
      data: {
        ...{ requestId, type: 'cancellation', expiresAt, remaining: 'PT24H' },
        mustAct: { id: pro.sub, role: 'pro' },
        onSilence: 'cancel_order_and_refund',
      },
    });
  });

  it('come one after the other, and before the expiry, when the clock leaps', async () => {
    const market = new Marketplace(runner);
    const orderId = await market.place();
    await market.opened(orderId, 'change_time');
    await runner.advance('PT48H');
    expect((await eventsOf(runner, orderId)).map(({ detailType }) => detailType)).toEqual([
      'order_placed',
      'request_opened',
      'request_reminder',
      'request_reminder',
      'request_expired',
    ]);
    expect(await leadsOf(runner, orderId)).toEqual(['PT24H', 'PT2H']);
  });

  it.each([
    ['accept', customer],
    ['decline', customer],
    ['withdraw', pro],
  ])('end with %s', async (reply, by) => {
    const market = new Marketplace(runner);
    const orderId = await market.place();
    const requestId = await market.opened(orderId, 'change_time', pro);
    await runner.advance('PT24H');
    await market.post(`/v1/orders/${orderId}/requests/${requestId}/${reply}`, by);
    await runner.advance('PT24H');
    expect(await leadsOf(runner, orderId)).toEqual(['PT24H']);
  });

  it('of a dispute come two days and six hours before, and end when it is contested', async () => {
    const market = new Marketplace(runner);
    const open = async () => {
      const orderId = await market.placeFor('dispute');
      const requestId = await market.opened(orderId, 'dispute');
      return { orderId, path: `/v1/orders/${orderId}/requests/${requestId}` };
    };
    const [silent, contested] = [await open(), await open()];
    await runner.advance('P5D');
    expect(await leadsOf(runner, contested.orderId)).toEqual(['PT48H']);
    const reply = await market.post(`${contested.path}/contest`, pro, contest);
    expect(reply.body).toMatchObject({ status: 'contested' });
    await runner.advance('P2D');
    expect(await leadsOf(runner, contested.orderId)).toEqual(['PT48H']);
    expect(await leadsOf(runner, silent.orderId)).toEqual(['PT48H', 'PT6H']);
  });
});

describe('after kill -9', () => {
  const SEVERAL = 12;

  const restart = async (killed: Runner): Promise<Runner> => {
    await killed.kill9();
    return Runner.start({ dataDirectory: killed.dataDirectory });
  };

  it('no reminder is lost, and none comes twice', async () => {
    let killed = await Runner.start();
    const market = new Marketplace(killed);
    const orderIds: string[] = [];
    for (let count = 0; count < SEVERAL; count += 1) {
      const orderId = await market.place();
      await market.opened(orderId, 'change_time');
      orderIds.push(orderId);
    }
    await killed.advance('PT24H');
    killed = await restart(killed);
    // Killed in the middle of the second round, or before it has begun.
    const moving = killed.advance('PT22H').catch(() => undefined);
    await Promise.race([moving, killed.events()]);
    killed = await restart(killed);
    await killed.advance('PT24H');
    for (const orderId of orderIds) {
      expect(await leadsOf(killed, orderId)).toEqual(['PT24H', 'PT2H']);
    }
  });
});
