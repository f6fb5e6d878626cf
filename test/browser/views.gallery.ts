import type { Page } from '@playwright/test';
import { languageNames } from '../../web/src/texts/language.ts';
import { contest, customer, moderator, pro, requestBodies } from '../support/marketplace.ts';
import { take } from './gallery/take.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';
import { localeIn, textsIn } from './support/texts.ts';

const languages = Object.keys(languageNames) as (keyof typeof languageNames)[];
const types = Object.keys(requestBodies) as (keyof typeof requestBodies)[];

for (const language of languages) {
  const texts = textsIn(language);
  const how = { locale: localeIn[language] };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).first().click();
  const arrived = (page: Page) => expect(page.locator('h1')).toBeVisible();

  test.describe(`in ${languageNames[language]}`, () => {
    test('signing in, and what is not there', async ({ browser, runner, open }) => {
      const context = await browser.newContext(how);
      const page = await context.newPage();
      await page.goto(runner.address);
      await arrived(page);
      await take(page, 'sign-in', language);
      await context.close();
      const lost = await open('Robin', '/orders/none', how);
      await arrived(lost);
      await take(lost, 'no-such-order', language);
    });

    test('my orders', async ({ market, open }) => {
      const waiting = await placeOrder(market, { title: 'Wedding photos', startsInDays: -1 });
      await market.opened(waiting, 'cancellation', pro);
      await market.opened(
        await placeOrder(market, { title: 'Garden plan' }),
        'change_time',
        customer,
      );
      await lateOrder(market);
      const page = await open('Robin', '/orders?role=customer', how);
      await page.getByText('Wedding photos').first().waitFor();
      await take(page, 'orders', language);
    });

    test('an order from beginning to end', async ({ market, openOrder }) => {
      const order = await placeOrder(market, { title: 'Logo for a bakery', startsInDays: -1 });
      const path = `/v1/orders/${order}`;
      const robin = await openOrder('Robin', order, how);
      const { page } = robin;
      await arrived(page);
      await take(page, 'order-accepted', language);
      await market.post(`${path}/start`, pro);
      await market.opened(order, 'additional_work');
      await page.reload();
      await page.getByRole('button', { name: texts.answers.accept }).first().waitFor();
      await take(page, 'order-asked', language);
      const jo = await openOrder('Jo', order, how);
      await jo.page.getByRole('button', { name: texts.answers.withdraw }).first().waitFor();
      await take(jo.page, 'order-asking', language);
      await press(page, texts.answers.decline);
      await take(page, 'declining', language);
      await page.keyboard.press('Escape');
      await press(page, texts.offers.make);
      await page.getByRole('dialog').waitFor();
      await take(page, 'countering', language);
      await page.keyboard.press('Escape');
      await press(jo.page, texts.moreTime.give);
      await jo.page.getByRole('dialog').waitFor();
      await take(jo.page, 'giving-more-time', language);
    });

    test('a conversation, a delivery and the end', async ({ market, openOrder }) => {
      const order = await placeOrder(market, { title: 'Bathroom tiles', startsInDays: -2 });
      const path = `/v1/orders/${order}`;
      await market.post(`${path}/start`, pro);
      const asked = await market.opened(order, 'price_adjustment');
      const counter = {
        newPrice: 46_000,
        reason: 'scope_reduced',
        message: 'One coat is done already.',
      };
      const countered = await market.post(`${path}/requests/${asked}/counter`, pro, counter);
      const robin = await openOrder('Robin', order, how);
      await robin.page.getByRole('button', { name: texts.answers.accept }).first().waitFor();
      await take(robin.page, 'counter-offer', language);
      await market.post(`${path}/requests/${countered.body.requestId}/accept`, customer);
      const progress = await market.opened(order, 'progress_update');
      const jo = await openOrder('Jo', order, how);
      await press(jo.page, texts.answers.provideProgress);
      await jo.page.getByRole('dialog').waitFor();
      await take(jo.page, 'providing-progress', language);
      await market.post(`${path}/requests/${progress}/provide-progress`, pro, {
        summary: 'Three drafts are done; the colours are still open.',
        percentComplete: 60,
      });
      await market.post(`${path}/deliver`, pro);
      await robin.page.reload();
      await arrived(robin.page);
      await take(robin.page, 'order-delivered', language);
      await market.post(`${path}/accept-delivery`, customer);
      await robin.page.reload();
      await arrived(robin.page);
      await take(robin.page, 'order-completed', language);
    });

    test('an order that was canceled', async ({ market, openOrder }) => {
      const order = await placeOrder(market, { title: 'Shop window lettering' });
      const asked = await market.opened(order, 'cancellation', pro);
      await market.post(`/v1/orders/${order}/requests/${asked}/accept`, customer);
      const robin = await openOrder('Robin', order, how);
      await arrived(robin.page);
      await expect(robin.page.getByText(texts.history.events.order_canceled).first()).toBeVisible();
      await take(robin.page, 'order-canceled', language);
    });

    test('asking for each type of request', async ({ market, openOrder }) => {
      const order = await lateOrder(market);
      const jo = await openOrder('Jo', await placeOrder(market), how);
      const robin = await openOrder('Robin', order, how);
      await press(robin.page, texts.order.assistant);
      await robin.dialog.waitFor();
      await take(robin.page, 'assistant', language);
      await robin.page.keyboard.press('Escape');
      for (const type of types) {
        const { page, dialog } = type === 'additional_work' ? jo : robin;
        await press(page, texts.order.assistant);
        await dialog.getByRole('button', { name: texts.requests[type].name }).click();
        // A question of one's own is optional: this form can be sent as it is.
        if (type !== 'progress_update') {
          await press(page, texts.form.submit);
          await dialog.locator('[aria-invalid="true"], [data-invalid]').first().waitFor();
        }
        await take(page, `form-${type}`, language);
        await page.reload();
      }
    });

    test('a dispute, and the desk', async ({ market, open, openOrder }) => {
      const order = await lateOrder(market);
      const dispute = await market.opened(order, 'dispute');
      const jo = await openOrder('Jo', order, how);
      await press(jo.page, texts.dispute.contest);
      await jo.dialog.waitFor();
      await take(jo.page, 'contesting', language);
      await market.post(`/v1/orders/${order}/requests/${dispute}/contest`, pro, contest);
      await market.post(`/v1/orders/${order}/notes`, moderator, {
        text: 'Both have sent pictures of the same wall.',
      });
      const page = await open('Mika', '/desk', how);
      await page.getByRole('listitem').first().waitFor();
      await take(page, 'desk', language);
      await page.goto(new URL('/desk/payments', page.url()).href);
      await arrived(page);
      await take(page, 'desk-payments', language);
      const mika = await openOrder('Mika', order, how);
      await press(mika.page, texts.dispute.decide);
      await mika.dialog.waitFor();
      await take(mika.page, 'deciding', language);
    });
  });
}
