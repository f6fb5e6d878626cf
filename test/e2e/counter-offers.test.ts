import { customer, Marketplace, otherThan, pro, requestBodies } from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { type Caller, Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => Runner.disposeAll());

const { type: _, ...adjustment } = requestBodies.price_adjustment;

const pathOf = (orderId: string, requestId: string) =>
  `/v1/orders/${orderId}/requests/${requestId}`;

const counter = (path: string, by: Caller, newPrice: number, key?: string) =>
  shop.post(`${path}/counter`, by, { ...adjustment, newPrice }, key);

describe('haggling over a lower price', () => {
  it('ends in the latest offer: its price holds, the difference goes back, the order goes on', async () => {
    const orderId = await shop.place();
    let path = pathOf(orderId, await shop.opened(orderId, 'price_adjustment', customer));
    let turn = pro;
    for (const newPrice of [46_000, 43_000, 45_000, 44_000]) {
      const reply = await counter(path, turn, newPrice);
      expect(reply).toMatchObject({ status: 201, body: { status: 'pending', form: { newPrice } } });
      path = reply.headers.get('location') ?? '';
      turn = otherThan(turn);
    }
    expect((await counter(path, turn, 44_500)).body).toMatchObject({ code: 'counter-limit' });
    const { body: last } = await shop.post(`${path}/accept`, turn);
    await runner.advance('PT1S');

    expect(last).toMatchObject({ status: 'accepted', round: 5, openedBy: { role: 'customer' } });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'accepted',
      price: { amount: 44_000 },
      refunds: [{ requestId: last.requestId, status: 'succeeded', amount: 6_000 }],
      payment: { refunded: 6_000, refundable: 42_000 },
    });
    expect(bookedMovements(runner, `refund-${last.requestId}`)).toEqual(['succeeded']);
  });

  it('tells both parties each offer, as the answer to the one before', async () => {
    const orderId = await shop.place();
    const first = await shop.opened(orderId, 'price_adjustment', customer);
    const { body: second } = await counter(pathOf(orderId, first), pro, 46_000);

    expect(await shop.request(orderId, first)).toMatchObject({
      status: 'countered',
      counteredBy: second.requestId,
      response: { by: { id: pro.sub } },
    });
    expect(second).toMatchObject({ counterTo: first, round: 2 });
    expect(await shop.history(orderId)).toEqual([
      ...['order_placed', 'request_opened', 'request_countered', 'request_opened'],
    ]);
  });

  it('sent again with its key is one offer, also after it has been declined', async () => {
    const orderId = await shop.place();
    const path = pathOf(orderId, await shop.opened(orderId, 'price_adjustment', customer));
    const offer = () => counter(path, pro, 46_000, 'offer-1');
    const replies = await Promise.all([offer(), offer(), offer()]);
    const [{ body: opened }] = replies;
    await shop.post(`${pathOf(orderId, opened.requestId)}/decline`, customer);
    const again = await offer();

    expect(replies.map(({ status, body }) => [status, body.requestId])).toEqual(
      Array(3).fill([201, opened.requestId]),
    );
    expect(again).toMatchObject({ status: 201, body: { requestId: opened.requestId } });
    expect(again.body.status).toBe('declined');
  });

  it('that nobody answers leaves the order as it is, two days after the latest offer', async () => {
    const orderId = await shop.place();
    const first = pathOf(orderId, await shop.opened(orderId, 'price_adjustment', customer));
    await runner.advance('PT47H');
    const { headers } = await counter(first, pro, 46_000);
    const second = headers.get('location') ?? '';
    await runner.advance('PT47H');
    expect((await shop.get(second, pro)).body.status).toBe('pending');
    await runner.advance('PT1H');

    expect((await shop.get(second, pro)).body.status).toBe('expired');
    expect(await shop.order(orderId)).toMatchObject({ price: { amount: 50_000 }, refunds: [] });
  });
});

describe('an order with two refunds', () => {
  it('gets each once after an outage, and the sum is what could be refunded', async () => {
    await runner.payments('outage');
    const orderId = await shop.place();
    const ids: string[] = [];
    for (const type of ['price_adjustment', 'cancellation'] as const) {
      const requestId = await shop.opened(orderId, type, customer);
      await shop.post(`${pathOf(orderId, requestId)}/accept`, pro);
      ids.push(requestId);
    }
    await runner.advance('PT3H');
    await runner.payments('ok');
    await runner.advance('PT1H');

    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      refunds: [
        { requestId: ids[0], status: 'succeeded', amount: 8_000 },
        { requestId: ids[1], status: 'succeeded', amount: 40_000 },
      ],
      refund: { amount: 40_000 },
      payment: { refunded: 48_000, refundable: 0 },
    });
    for (const id of ids) expect(bookedMovements(runner, `refund-${id}`)).toEqual(['succeeded']);
  });
});
