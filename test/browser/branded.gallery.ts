import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pro } from '../support/marketplace.ts';
import { languages } from './gallery/show.ts';
import { take } from './gallery/take.ts';
import { test as base } from './support/host-site.ts';
import { placeOrder } from './support/orders.ts';
import { localeIn, textsIn } from './support/texts.ts';

const settings = JSON.parse(readFileSync('examples/embedding/page.json', 'utf8'));

const test = base.extend({
  env: [
    async ({ sitePort }, use) => {
      const embedOrigins = [`http://localhost:${sitePort}`];
      await use({ PAGE: JSON.stringify({ ...settings, embedOrigins }) });
    },
    { scope: 'worker' },
  ],
});

test('the page with a brand', async ({ market, open, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const language of languages) {
    const how = { locale: localeIn[language] };
    const { orderViews, answers } = textsIn(language);
    const mika = await open('Mika', '/orders', how);
    await mika.getByRole('navigation', { name: orderViews.label }).waitFor();
    await take(mika, 'branded-orders', language);
    const robin = await openOrder('Robin', order, how);
    await robin.button(answers.accept).waitFor();
    await take(robin.page, 'branded-order', language);
  }
});

test("the element on a marketplace's own page", async ({ market, visit }) => {
  const order = await placeOrder(market);
  const quiet = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const language of languages) {
    const { answers, order: texts } = textsIn(language);
    const how = { language, locale: localeIn[language] };
    const robin = await visit('robin', order, how);
    await robin.button(answers.accept).waitFor();
    await take(robin.page, 'embedded', language);
    await robin.element.evaluate((element, id) => element.setAttribute('order-id', id), quiet);
    await robin.button(answers.accept).waitFor({ state: 'detached' });
    await robin.button(texts.assistant).waitFor();
    await take(robin.page, 'embedded-quiet', language);
    await robin.button(texts.assistant).click();
    await robin.dialog.waitFor();
    await take(robin.page, 'embedded-dialog', language);
  }
});

test('the element in a page that says nothing of how it looks', async ({ market, visit }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work', pro);
  for (const language of languages) {
    const how = { language, locale: localeIn[language] };
    const prepare = (page: Page) =>
      page.route('**/site.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
    const robin = await visit('robin', order, { ...how, prepare });
    await robin.button(textsIn(language).answers.accept).waitFor();
    await take(robin.page, 'embedded-unthemed', language);
  }
});
