import { eventually } from '../support/eventually.ts';
import {
  backEnd,
  customer,
  Marketplace,
  moderator,
  pro,
  REFUNDABLE,
  stranger,
} from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(90_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterEach(() => runner.payments('ok'));
afterAll(() => runner.dispose());

const booked = (requestId: string) => bookedMovements(runner, `refund-${requestId}`);

/** An order whose cancellation nobody answers. */
const canceledOrder = async (): Promise<{ orderId: string; requestId: string }> => {
  const orderId = await shop.place();
  const requestId = await shop.opened(orderId, 'cancellation');
  await runner.advance('PT48H');
  return { orderId, requestId };
};

const count = async (orderId: string, event: string): Promise<number> =>
  (await shop.history(orderId)).filter((name) => name === event).length;

describe.each(['outage', 'timeout'] as const)('a payment service with %s', (fault) => {
  it('ends in exactly one refund, unaided, within an hour of its return', async () => {
    await runner.payments(fault);
    const { orderId, requestId } = await canceledOrder();
    await runner.advance('PT3H');

    await runner.payments('ok');
    await runner.advance('PT1H');

    expect(await shop.order(orderId)).toMatchObject({
      payment: { refunded: REFUNDABLE, refundable: 0 },
      refund: { status: 'succeeded', amount: REFUNDABLE },
    });
    expect(booked(requestId)).toEqual(['succeeded']);
    expect(await count(orderId, 'refund_requested')).toBe(1);
    expect(await count(orderId, 'refund_succeeded')).toBe(1);
  });
});

describe('a refund after a stopped deadline was the last thing to wait for', () => {
  it('is made at once', async () => {
    const first = await shop.place();
    const declined = await shop.opened(first, 'additional_work');
    await shop.post(`/v1/orders/${first}/requests/${declined}/decline`, customer, {});
    await runner.advance('PT49H');
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation');

    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro, {});

    await eventually(async () => {
      expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'succeeded' } });
    });
  });
});

describe('an outage of the payment service', () => {
  it('is no refusal: the order is canceled and its refund stays pending', async () => {
    await runner.payments('outage');
    const { orderId } = await canceledOrder();

    await runner.advance('PT3H');

    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      payment: { refunded: 0 },
      refund: { status: 'pending', amount: REFUNDABLE },
    });
  });
});

describe('a refund that the payment service refuses', () => {
  it('fails, is told, and stays so until somebody retries it', async () => {
    await runner.payments('decline');
    const { orderId, requestId } = await canceledOrder();
    await runner.payments('ok');
    await runner.advance('P1D');

    expect(await shop.order(orderId)).toMatchObject({
      refund: { status: 'failed' },
      payment: { refunded: 0 },
    });
    expect(booked(requestId)).toEqual(['refused']);
    expect((await runner.events()).map(({ detailType }) => detailType)).toContain('refund_failed');
  });

  it.each([
    ['a moderator', moderator],
    ['the back end', backEnd],
  ])('is made once when %s retries it', async (_, operator) => {
    await runner.payments('decline');
    const { orderId, requestId } = await canceledOrder();
    await runner.payments('ok');

    const retry = () => shop.post(`/v1/orders/${orderId}/refund/retry`, operator);
    const replies = await Promise.all([retry(), retry(), retry()]);
    await runner.advance('PT1S');

    expect(replies.map(({ status }) => status)).toContain(200);
    expect(await shop.order(orderId)).toMatchObject({
      refund: { status: 'succeeded' },
      payment: { refunded: REFUNDABLE },
    });
    expect(booked(requestId)).toEqual(['refused', 'succeeded']);
    expect(await retry()).toMatchObject({ status: 409, body: { code: 'nothing-refundable' } });
  });

  it.each([
    ['the customer', customer, 403],
    ['the pro', pro, 403],
    ['a stranger', stranger, 404],
  ])('is not for %s to retry', async (_, caller, status) => {
    const orderId = await shop.place();

    const reply = await shop.post(`/v1/orders/${orderId}/refund/retry`, caller);

    expect(reply.status).toBe(status);
  });
});
