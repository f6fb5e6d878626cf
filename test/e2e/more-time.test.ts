import { customer, Marketplace, pro } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;

beforeEach(async () => {
  runner = await Runner.start();
});
afterEach(() => runner.dispose());

const HOUR = 3_600_000;

/** A cancellation that waits for the pro, and that the customer has given four days in all. */
const extended = async () => {
  const shop = new Marketplace(runner);
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'cancellation', customer);
  const { openedAt } = await shop.request(orderId, requestId);
  const expiresAt = new Date(Date.parse(openedAt) + 96 * HOUR).toISOString();
  const path = `/v1/orders/${orderId}/requests/${requestId}`;
  const { status } = await shop.post(`${path}/extend`, customer, { expiresAt });
  expect(status).toBe(200);
  return { orderId, requestId, path };
};

const statusOf = async ({ orderId, requestId }: Awaited<ReturnType<typeof extended>>) =>
  (await new Marketplace(runner).request(orderId, requestId)).status;

const restart = async () => {
  await runner.kill9();
  runner = await Runner.start({ dataDirectory: runner.dataDirectory });
};

describe('a deadline that was moved', () => {
  it('passes at its new time only, with reminders of that one', async () => {
    const request = await extended();
    const leads = async () =>
      (await runner.events())
        .filter(({ detailType }) => detailType === 'request_reminder')
        .map(({ detail }) => detail.data.remaining);
    await runner.advance('PT49H');
    expect(await statusOf(request)).toBe('pending');
    expect(await leads()).toEqual([]);
    await runner.advance('PT46H');
    expect(await leads()).toEqual(['PT24H', 'PT2H']);
    expect(await statusOf(request)).toBe('pending');
    await runner.advance('PT2H');

    expect(await statusOf(request)).toBe('expired');
    expect(await new Marketplace(runner).order(request.orderId)).toMatchObject({
      status: 'canceled',
      refund: { status: 'succeeded' },
    });
  });

  it('leaves time for an answer after the old one', async () => {
    const request = await extended();
    await runner.advance('PT72H');
    const reply = await new Marketplace(runner).post(`${request.path}/decline`, pro);
    await runner.advance('PT48H');

    expect(reply).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect((await new Marketplace(runner).order(request.orderId)).status).toBe('accepted');
  });

  it('outlives kill -9, right after it was moved and right before it passes', async () => {
    const request = await extended();
    await restart();
    await runner.advance('PT95H');
    expect(await statusOf(request)).toBe('pending');
    await restart();
    await runner.advance('PT2H');

    expect(await statusOf(request)).toBe('expired');
  });
});
