import { customer, Marketplace, pro } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

const poll = (path: string, known: string | null) =>
  runner.request('GET', path, { as: customer, headers: known ? { 'if-none-match': known } : {} });

/** What could be opened now is told to the minute: the next one is far enough away. */
const awaitFreshMinute = async (): Promise<void> => {
  const seconds = 60 - new Date(await runner.now()).getUTCSeconds();
  await runner.advance(`PT${seconds}S`);
};

describe('a client that polls an order', () => {
  it('gets the order once, and again only when something has changed', async () => {
    const path = `/v1/orders/${await shop.place()}`;
    await awaitFreshMinute();
    const first = await poll(path, null);
    const tag = first.headers.get('etag');
    expect(first).toMatchObject({ status: 200, body: { version: 1 } });

    expect(await poll(path, tag)).toMatchObject({ status: 304, body: null });
    await shop.post(`${path}/start`, pro);

    const changed = await poll(path, tag);
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  it('gets what another reader sees only as that reader', async () => {
    const path = `/v1/orders/${await shop.place()}`;
    const own = (await poll(path, null)).headers.get('etag') ?? '';
    const others = await runner.request('GET', path, {
      as: pro,
      headers: { 'if-none-match': own },
    });
    expect(others.status).toBe(200);
    expect(others.headers.get('cache-control')).toBe('private, no-cache');
  });
});
