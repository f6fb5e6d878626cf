import { backEnd, customer, late, Marketplace, pro, stranger } from '../support/marketplace.ts';
import { type Caller, Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

const list = async (as: Caller, query: Readonly<Record<string, string>>) => {
  const { status, body } = await runner.request('GET', `/v1/orders?${new URLSearchParams(query)}`, {
    as,
  });
  return { status, body };
};

const titlesIn = async (as: Caller, query: Readonly<Record<string, string>>) => {
  const { body } = await list(as, query);
  return body.orders.map(({ title }: { title: string }) => title);
};

/** One order for each view, of people who have no others. */
const aBusyYear = async (buyer: Caller) => {
  const place = (title: string, more = {}) =>
    shop.place({ customerId: buyer.sub, proName: 'Jo Søndergård', title, ...more });
  await place('Plaster the cellar');
  await place('Tile the bath', late);
  const asked = await place('Paint the hall');
  const asking = await place('Sand the floor');
  const delivered = await place('Hang the doors');
  const ended = await place('Clear the attic');
  await shop.opened(asked, 'additional_work', pro);
  await shop.opened(asking, 'cancellation', buyer);
  for (const orderId of [delivered, ended]) {
    await shop.post(`/v1/orders/${orderId}/start`, pro);
    await shop.post(`/v1/orders/${orderId}/deliver`, pro);
  }
  await shop.post(`/v1/orders/${ended}/accept-delivery`, buyer);
};

describe("a party's orders", () => {
  const buyer = { sub: 'a-busy-buyer' };
  beforeAll(() => aBusyYear(buyer));

  it.each([
    ['needs-answer', ['Paint the hall', 'Hang the doors']],
    ['waiting', ['Sand the floor']],
    ['late', ['Tile the bath']],
    ['ended', ['Clear the attic']],
  ])('%s: %j', async (view, titles) => {
    expect(await titlesIn(buyer, { role: 'customer', view })).toEqual(titles);
  });

  it('are counted by view, also for the other side', async () => {
    const counts = { 'needs-answer': 2, waiting: 1, late: 1, running: 5, ended: 1, all: 6 };
    const bought = await list(buyer, { role: 'customer', view: 'late', limit: '1' });
    const sold = await list(pro, { role: 'pro', view: 'needs-answer', q: 'floor' });

    expect(bought).toMatchObject({ status: 200, body: { counts, countedAll: true } });
    expect(sold.body).toMatchObject({ orders: [{ title: 'Sand the floor' }], counts: { all: 1 } });
  });

  it('are found by title and by the name of the other party', async () => {
    expect(await titlesIn(buyer, { role: 'customer', q: 'HALL' })).toEqual(['Paint the hall']);
    expect(await titlesIn(buyer, { role: 'customer', q: 'søndergård the d' })).toContain(
      'Hang the doors',
    );
    expect(await titlesIn(buyer, { role: 'customer', view: 'ended', q: 'hall' })).toEqual([]);
  });

  it('come page by page, each once', async () => {
    const titles: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = { role: 'customer', view: 'all', limit: '2', ...(cursor && { cursor }) };
      const { body } = await list(buyer, query);
      titles.push(...body.orders.map(({ title }: { title: string }) => title));
      cursor = body.nextCursor;
    }
    expect(titles).toHaveLength(6);
    expect(new Set(titles).size).toBe(6);
    expect(titles.slice(0, 2)).toEqual(['Paint the hall', 'Hang the doors']);
  });

  it.each([
    ['a stranger', stranger],
    ['the back end', backEnd],
  ])('are not shown to %s', async (_, caller) => {
    const { body } = await list(caller, { role: 'customer', view: 'all', q: 'the' });
    expect(body).toMatchObject({ orders: [], nextCursor: null, counts: { all: 0 } });
  });

  it('that are not asked for by view come as before, without counts', async () => {
    const { body } = await list(buyer, { role: 'customer' });
    expect(Object.keys(body)).toEqual(['orders', 'nextCursor']);
    expect(body.orders[0]).toMatchObject({ title: 'Clear the attic' });
  });
});

describe('what cannot be asked for', () => {
  const refused = async (query: Readonly<Record<string, string>>) => {
    const { status, body } = await list(customer, { role: 'customer', ...query });
    return { status, code: body.code, at: body.errors?.map((e: { pointer: string }) => e.pointer) };
  };
  const invalid = (...at: readonly string[]) => ({ status: 422, code: 'invalid-form', at });

  it.each([
    ['a view that there is not', { view: 'mine' }, ['/view']],
    ['a search for nothing', { q: ' ' }, ['/q']],
    ['a search that is too long', { q: 'x'.repeat(101) }, ['/q']],
    ['all of it', { view: 'mine', q: '', limit: '0' }, ['/view', '/q', '/limit']],
  ])('is %s', async (_, query, at) => {
    expect(await refused(query)).toEqual(invalid(...at));
  });

  it('is the page after one of another view', async () => {
    for (const title of ['One', 'Two']) await shop.place({ title });
    const { body } = await list(customer, { role: 'customer', view: 'all', limit: '1' });
    const cursor = body.nextCursor;

    expect(await refused({ view: 'running', cursor })).toEqual(invalid('/cursor'));
    expect(await refused({ cursor })).toEqual(invalid('/cursor'));
    expect((await list(customer, { role: 'customer', view: 'all', cursor })).status).toBe(200);
  });
});
