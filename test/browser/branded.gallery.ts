import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pro } from '../support/marketplace.ts';
import { readings } from './gallery/readings.ts';
import { test as base } from './support/host-site.ts';
import { placeOrder } from './support/orders.ts';

const settings = JSON.parse(readFileSync('examples/embedding/page.json', 'utf8'));

const test = base.extend({
  env: [
    async ({ site }, use) => {
      const embedOrigins = [`http://localhost:${site.port}`];
      await use({ PAGE: JSON.stringify({ ...settings, embedOrigins }) });
    },
    { scope: 'worker' },
  ],
});

test('the page with a brand', async ({ market, open, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const { how, texts, show } of readings) {
    const mika = await open('Mika', '/orders', how);
    await mika.getByRole('navigation', { name: texts.orderViews.label }).waitFor();
    await show(mika, 'branded-orders');
    const robin = await openOrder('Robin', order, how);
    await robin.button(texts.answers.accept).waitFor();
    await show(robin.page, 'branded-order');
  }
});

test("the element on a marketplace's own page", async ({ market, visit }) => {
  const order = await placeOrder(market);
  const quiet = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const { language, how, texts, show } of readings) {
    const robin = await visit('robin', order, { language, ...how });
    await robin.button(texts.answers.accept).waitFor();
    await show(robin.page, 'embedded');
    await robin.element.evaluate((element, id) => element.setAttribute('order-id', id), quiet);
    await robin.button(texts.answers.accept).waitFor({ state: 'detached' });
    await robin.button(texts.order.assistant).waitFor();
    await show(robin.page, 'embedded-quiet');
    await robin.button(texts.order.assistant).click();
    await robin.dialog.waitFor();
    await show(robin.page, 'embedded-dialog');
  }
});

test('the element in a page that says nothing of how it looks', async ({ market, visit }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const { language, how, texts, show } of readings) {
    const prepare = (page: Page) =>
      page.route('**/site.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
    const robin = await visit('robin', order, { language, ...how, prepare });
    await robin.button(texts.answers.accept).waitFor();
    await show(robin.page, 'embedded-unthemed');
  }
});
