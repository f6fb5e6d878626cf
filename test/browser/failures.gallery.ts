import type { Page } from '@playwright/test';
import { readings } from './gallery/readings.ts';
import { test } from './gallery/tour.ts';

const refuse = (page: Page) => page.route('**/v1/**', (route) => route.fulfill({ status: 503 }));
/** Lists say so below their heading, an order has no other one. */
const alarmed = (page: Page) =>
  page.locator('[role="alert"], main h1:only-of-type ~ a').first().waitFor();

test('signing in, and what goes wrong with it', async ({ browser, runner }) => {
  for (const { how, texts, show } of readings) {
    const context = await browser.newContext(how);
    const page = await context.newPage();
    await page.goto(`${runner.address}/nothing/here`);
    await show(page, 'no-such-page-for-strangers');
    await page.goto(runner.address);
    await show(page, 'sign-in');
    await page.route('**/local/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Robin' }).click();
    await page.getByRole('button', { name: texts.local.create }).click();
    await page.getByRole('alert').waitFor();
    await show(page, 'sign-in-failed');

    await page.route('**/config.json', (route) =>
      route.fulfill({
        json: { signIn: { kind: 'oidc', authority: 'https://id.example', clientId: 'page' } },
      }),
    );
    await page.goto(`${runner.address}/sign-in`);
    await show(page, 'sign-in-elsewhere');
    await page.goto(`${runner.address}/signed-in?error=access_denied`);
    await page.getByRole('link', { name: texts.common.tryAgain }).waitFor();
    await show(page, 'sign-in-refused');
    await context.close();
  }
});

test('what is not there, or does not answer', async ({ tour }) => {
  await tour('Mika', { 'no-such-page': '/nothing/here', 'no-such-order': '/orders/none' });
  const views = {
    'orders-failed': '/orders?role=customer',
    'order-failed': '/orders/none',
    'desk-failed': '/desk',
  };
  await tour('Mika', views, { prepare: refuse, ready: alarmed });
});

test('a page whose parts do not come', async ({ browser, runner }) => {
  for (const { how, texts, show } of readings) {
    const context = await browser.newContext(how);
    const page = await context.newPage();
    await page.route('**/assets/orders-page*', (route) => route.abort());
    await page.goto(`${runner.address}/orders`);
    await page.getByRole('button', { name: 'Robin' }).click();
    await page.getByRole('heading', { name: texts.failures.title }).waitFor();
    await show(page, 'failed');
    await page.route('**/config.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
    await show(page, 'not-started');
    await context.close();
  }
});
