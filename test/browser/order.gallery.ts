import type { Page } from '@playwright/test';
import {
  contest,
  customer,
  type Marketplace,
  moderator,
  pro,
  resolution,
} from '../support/marketplace.ts';
import { inEachLanguage } from './gallery/in-each-language.ts';
import { disputeWithFiles, longOrder, negotiated } from './gallery/orders.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { test } from './support/test.ts';

const go = (page: Page, orderId: string) =>
  page.goto(new URL(`/orders/${orderId}`, page.url()).href);

const start = (market: Marketplace, order: string) => market.post(`/v1/orders/${order}/start`, pro);

inEachLanguage(({ texts, how, openDialog, show }) => {
  test('an order from beginning to end', async ({ market, openOrder }) => {
    const order = await placeOrder(market, { title: 'Logo for a bakery', startsInDays: -1 });
    const path = `/v1/orders/${order}`;
    const robin = (await openOrder('Robin', order, how)).page;
    const jo = (await openOrder('Jo', order, how)).page;
    await show(robin, 'order-accepted');
    await show(jo, 'order-to-start');
    await start(market, order);
    await jo.reload();
    await show(jo, 'order-in-progress');
    await market.post(`${path}/deliver`, pro);
    await Promise.all([robin.reload(), jo.reload()]);
    await show(robin, 'order-delivered');
    await openDialog(robin, texts.order.steps['accept-delivery']);
    await show(robin, 'accepting-delivery');
    await robin.keyboard.press('Escape');
    await show(jo, 'order-delivered-pro');
    await market.post(`${path}/request-revision`, customer);
    await jo.reload();
    await show(jo, 'order-in-revision');
    await market.post(`${path}/deliver`, pro);
    await market.post(`${path}/accept-delivery`, customer);
    await robin.reload();
    await show(robin, 'order-completed');
  });

  test('an order that was canceled, and others by how they are paid and timed', async ({
    market,
    openOrder,
  }) => {
    const canceled = await placeOrder(market, { title: 'Shop window lettering' });
    const asked = await market.opened(canceled, 'cancellation', pro);
    const { page } = await openOrder('Robin', canceled, how);
    await show(page, 'order-asked-cancellation');
    await market.post(`/v1/orders/${canceled}/requests/${asked}/accept`, customer);
    await page.reload();
    await show(page, 'order-canceled');
    await go(page, await placeOrder(market, { payment: undefined, title: 'Translate a contract' }));
    await show(page, 'order-post-paid');
    await go(page, await lateOrder(market));
    await show(page, 'order-late');
    await go(page, await longOrder(market));
    await show(page, 'order-long');
    await page.emulateMedia({ media: 'print' });
    await show(page, 'order-print');
  });

  test('requests as they are answered', async ({ market, openOrder }) => {
    const robin = (await openOrder('Robin', await placeOrder(market), how)).page;
    const jo = (await openOrder('Jo', await placeOrder(market), how)).page;
    for (const [type, asking, asked] of [
      ['additional_work', jo, robin],
      ['change_time', jo, robin],
      ['price_adjustment', robin, jo],
      ['progress_update', robin, jo],
    ] as const) {
      const order = await placeOrder(market, { title: 'Bathroom tiles' });
      await market.opened(order, type);
      await go(asked, order);
      await show(asked, `order-asked-${type}`);
      if (type !== 'additional_work') continue;
      await go(asking, order);
      await show(asking, 'order-asking');
    }
    await go(robin, await negotiated(market));
    await show(robin, 'order-countered');
  });

  test('a dispute', async ({ market, openOrder, page: studio }) => {
    const order = await placeOrder(market, { title: 'Bathroom tiles', startsInDays: -10 });
    const dispute = await disputeWithFiles(market, order, studio);
    const path = `/v1/orders/${order}/requests/${dispute}`;
    const jo = (await openOrder('Jo', order, how)).page;
    await show(jo, 'order-disputed');
    await market.post(`${path}/contest`, pro, contest);
    const text = 'Both have sent pictures of the same wall.';
    await market.post(`/v1/orders/${order}/notes`, moderator, { text });
    const robin = (await openOrder('Robin', order, how)).page;
    await show(robin, 'order-contested');
    const mika = (await openOrder('Mika', order, how)).page;
    await show(mika, 'order-contested-moderator');
    await market.post(`${path}/resolution`, moderator, resolution);
    await robin.reload();
    await show(robin, 'order-decided');
  });

  test('somebody who is away', async ({ market, openOrder }) => {
    const now = Date.parse(await market.service.now());
    const awayUntil = new Date(now + 5 * 86_400_000).toISOString();
    await market.service.request('PUT', '/v1/me/availability', { as: pro, body: { awayUntil } });
    const { page } = await openOrder('Robin', await placeOrder(market), how);
    await show(page, 'order-away');
    await market.service.request('PUT', '/v1/me/availability', {
      as: pro,
      body: { awayUntil: null },
    });
  });
});
