import {
  backEnd,
  customer,
  Marketplace,
  moderator,
  pro,
  stranger,
} from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(90_000);

/** What the customer of this marketplace pays at first, keeps paying for, and adds. */
const CAPTURED = 50_000;
const FEE = 2000;
const ADDED = 18_000;

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterEach(() => runner.payments('ok'));
afterAll(() => runner.dispose());

/** An order whose customer has accepted more work. */
const withMoreWork = async (changes: object = {}) => {
  const orderId = await shop.place(changes);
  const requestId = await shop.opened(orderId, 'additional_work');
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, customer);
  return { orderId, requestId };
};

const cancel = async (orderId: string): Promise<string> => {
  const requestId = await shop.opened(orderId, 'cancellation');
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro);
  return requestId;
};

const retry = (orderId: string, requestId: string, caller = moderator) =>
  shop.post(`/v1/orders/${orderId}/charges/${requestId}/retry`, caller);

describe('accepted additional work', () => {
  it('is charged once, and a refund covers it', async () => {
    const { orderId, requestId } = await withMoreWork();
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      price: { amount: CAPTURED + ADDED },
      payment: { captured: CAPTURED + ADDED, refundable: CAPTURED + ADDED - FEE },
      charges: [{ requestId, amount: ADDED, status: 'succeeded' }],
    });
    expect(bookedMovements(runner, `charge-${requestId}`)).toEqual(['succeeded']);

    await cancel(orderId);
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      payment: { refunded: CAPTURED + ADDED - FEE, refundable: 0 },
    });
  });

  it('of a post-paid order is not charged', async () => {
    const { orderId, requestId } = await withMoreWork({ payment: null });
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      price: { amount: CAPTURED + ADDED },
      payment: null,
      charges: [],
    });
    expect(bookedMovements(runner, `charge-${requestId}`)).toEqual([]);
  });
});

describe.each(['outage', 'timeout'] as const)('a payment service with %s', (fault) => {
  it('ends in exactly one charge, unaided, within an hour of its return', async () => {
    await runner.payments(fault);
    const { orderId, requestId } = await withMoreWork();
    await runner.advance('PT3H');
    await runner.payments('ok');
    await runner.advance('PT1H');
    expect(await shop.order(orderId)).toMatchObject({
      payment: { captured: CAPTURED + ADDED },
      charges: [{ status: 'succeeded' }],
    });
    expect(bookedMovements(runner, `charge-${requestId}`)).toEqual(['succeeded']);
  });
});

describe('a charge that the payment service refuses', () => {
  const refused = async () => {
    await runner.payments('decline');
    const charged = await withMoreWork();
    await runner.advance('PT1S');
    await runner.payments('ok');
    return charged;
  };

  it('shows in the order, the history and an event; what is captured stays', async () => {
    const { orderId, requestId } = await refused();
    await runner.advance('P1D');
    expect(await shop.order(orderId)).toMatchObject({
      payment: { captured: CAPTURED },
      charges: [{ requestId, status: 'failed' }],
    });
    expect((await shop.history(orderId)).at(-1)).toBe('charge_failed');
    const told = (await runner.events()).map(({ detailType }) => detailType);
    expect(told).toContain('charge_failed');
  });

  it.each([
    ['a moderator', moderator],
    ['the back end', backEnd],
  ])('is made once when %s retries it', async (_, operator) => {
    const { orderId, requestId } = await refused();
    const again = () => retry(orderId, requestId, operator);
    await Promise.all([again(), again(), again()]);
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      payment: { captured: CAPTURED + ADDED },
      charges: [{ status: 'succeeded' }],
    });
    expect(bookedMovements(runner, `charge-${requestId}`)).toEqual(['refused', 'succeeded']);
    expect(await again()).toMatchObject({ status: 200 });
  });

  it.each([
    ['the customer', customer, 403],
    ['the pro', pro, 403],
    ['a stranger', stranger, 404],
  ])('is not for %s to retry', async (_, caller, status) => {
    const { orderId, requestId } = await withMoreWork();
    expect(await retry(orderId, requestId, caller)).toMatchObject({ status });
  });

  it('is not made on an order that has been canceled since', async () => {
    const { orderId, requestId } = await refused();
    await cancel(orderId);
    const reply = await retry(orderId, requestId);
    expect(reply).toMatchObject({ status: 409, body: { code: 'order-status-not-allowed' } });
  });
});

describe('an order that is canceled while a charge is unsettled', () => {
  it.each([
    ['succeeds', 'ok', CAPTURED + ADDED],
    ['is refused', 'decline', CAPTURED],
  ] as const)('waits with its refund until the charge %s', async (_, outcome, captured) => {
    await runner.payments('outage');
    const { orderId } = await withMoreWork();
    const requestId = await cancel(orderId);
    await runner.advance('PT3H');
    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      charges: [{ status: 'pending' }],
      refund: null,
    });

    await runner.payments(outcome);
    await runner.advance('PT1H');
    await runner.payments('ok');
    const { refund } = await shop.order(orderId);
    expect(refund.amount).toBe(captured - FEE);
    if (refund.status === 'failed') await shop.post(`/v1/orders/${orderId}/refund/retry`, backEnd);
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      payment: { captured, refunded: captured - FEE, refundable: 0 },
      refund: { status: 'succeeded' },
    });
    const refunds = bookedMovements(runner, `refund-${requestId}`);
    expect(refunds.filter((status) => status === 'succeeded')).toHaveLength(1);
  });
});
