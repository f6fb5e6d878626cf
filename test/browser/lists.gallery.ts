import {
  contest,
  customer,
  type Marketplace,
  moderator,
  pro,
  requestBodies,
} from '../support/marketplace.ts';
import { test } from './gallery/tour.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect } from './support/test.ts';

type Refund = { readonly status: string };

// A runner of their own, so that there is nothing yet.
test.use({ env: { TZ: 'UTC' } });

const titles = [
  'Wedding photos in the old town hall, with an album for each of the families',
  'Garden plan',
  'Website for a bakery',
  'Bathroom tiles',
  'Three short films about bees',
] as const;

/** One order for each thing that an order can wait for. */
async function aBusyWeek(market: Marketplace): Promise<void> {
  const [photos, garden, website, tiles, films] = titles;
  await market.opened(
    await placeOrder(market, { title: photos, startsInDays: -1 }),
    'additional_work',
    pro,
  );
  await market.opened(await placeOrder(market, { title: garden }), 'change_time', customer);
  const delivered = await placeOrder(market, { title: website, startsInDays: -2 });
  for (const step of ['start', 'deliver']) {
    await market.post(`/v1/orders/${delivered}/${step}`, pro);
  }
  await market.opened(await placeOrder(market, { title: tiles }), 'cancellation', pro);
  await lateOrder(market);
  const canceled = await placeOrder(market, { title: films });
  const asked = await market.opened(canceled, 'cancellation', customer);
  await market.post(`/v1/orders/${canceled}/requests/${asked}/accept`, pro);
}

/** Disputes about some dollars each, of which some are taken. */
async function aFullDesk(market: Marketplace): Promise<void> {
  for (const [index, title] of titles.entries()) {
    if (index < 3) await market.service.advance('P1D');
    const order = await placeOrder(market, { title, startsInDays: -10 });
    const body = { ...requestBodies.dispute, requestedRefund: 9_000 * (index + 1) };
    const { requestId } = (await market.post(`/v1/orders/${order}/requests`, customer, body)).body;
    const path = `/v1/orders/${order}/requests/${requestId}`;
    await market.post(`${path}/contest`, pro, contest);
    if (index === 3) await market.post(`${path}/take`, moderator);
    if (index === 4) await market.post(`${path}/take`, { ...moderator, sub: 'mika' });
  }
}

async function failedPayments(market: Marketplace): Promise<void> {
  await market.service.payments('decline');
  for (const title of titles.slice(0, 2)) {
    const order = await placeOrder(market, { title });
    for (const type of ['price_adjustment', 'cancellation'] as const) {
      const requestId = await market.opened(order, type);
      await market.post(`/v1/orders/${order}/requests/${requestId}/accept`, pro);
    }
    const statuses = async (): Promise<Set<string>> =>
      new Set((await market.order(order)).refunds.map(({ status }: Refund) => status));
    await expect.poll(statuses, { timeout: 30_000 }).toEqual(new Set(['failed']));
  }
  await market.service.payments('ok');
}

test.describe
  .serial('lists', () => {
    test('with nothing in them', async ({ tour }) => {
      const orders = Object.fromEntries(
        ['needs-answer', 'waiting', 'late', 'running', 'ended'].map((view) => [
          `orders-none-${view}`,
          `/orders?role=customer&view=${view}`,
        ]),
      );
      await tour('Mika', {
        'orders-none': '/orders?role=customer',
        'orders-none-sold': '/orders?role=pro',
        ...orders,
        'desk-empty': '/desk',
        'desk-payments-empty': '/desk/payments',
      });
    });

    test('my orders, on both sides, and what is found', async ({ market, tour }) => {
      await aBusyWeek(market);
      await tour('Robin', {
        orders: '/orders?role=customer',
        'orders-needs-answer': '/orders?role=customer&view=needs-answer',
        'orders-waiting': '/orders?role=customer&view=waiting',
        'orders-late': '/orders?role=customer&view=late',
        'orders-ended': '/orders?role=customer&view=ended',
        'orders-found': '/orders?role=customer&q=garden',
        'orders-not-found': '/orders?role=customer&q=bees+in+the+garden',
      });
      await tour('Jo', { 'orders-sold': '/orders?role=pro' });
    });

    test('the desk', async ({ market, tour }) => {
      await aFullDesk(market);
      await failedPayments(market);
      await tour('Mika', {
        desk: '/desk',
        'desk-filtered': '/desk?taken=me&stake=100&sort=stake',
        'desk-none-match': '/desk?olderThan=7',
        'desk-payments': '/desk/payments',
      });
    });

    test('more orders than one page has', async ({ market, tour }) => {
      for (let count = 0; count < 30; count++)
        await placeOrder(market, { title: 'Paint the hall' });
      await tour('Jo', { 'orders-many': '/orders?role=pro' });
    });
  });
