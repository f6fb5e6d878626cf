import type { Page } from '@playwright/test';
import { languageNames } from '../../web/src/texts/language.ts';
import { contest, customer, moderator, pro } from '../support/marketplace.ts';
import { take } from './gallery/take.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';
import { localeIn } from './support/texts.ts';

const languages = Object.keys(languageNames) as (keyof typeof languageNames)[];

for (const language of languages) {
  const how = { locale: localeIn[language] };
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

    test('the desk', async ({ market, open }) => {
      const order = await lateOrder(market);
      const dispute = await market.opened(order, 'dispute');
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
    });
  });
}
