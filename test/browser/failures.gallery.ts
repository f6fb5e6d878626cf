import type { Page } from '@playwright/test';
import { arrived, languages, test } from './gallery/show.ts';
import { take } from './gallery/take.ts';
import { localeIn, textsIn } from './support/texts.ts';

const refuse = (page: Page) => page.route('**/v1/**', (route) => route.fulfill({ status: 503 }));
/** Lists say so below their heading, an order has no other one. */
const alarmed = (page: Page) =>
  page.locator('[role="alert"], main h1:only-of-type + a').first().waitFor();

test('signing in, and what goes wrong with it', async ({ browser, runner }) => {
  for (const language of languages) {
    const { local } = textsIn(language);
    const context = await browser.newContext({ locale: localeIn[language] });
    const page = await context.newPage();
    await page.goto(`${runner.address}/nothing/here`);
    await arrived(page);
    await take(page, 'no-such-page-for-strangers', language);
    await page.goto(runner.address);
    await arrived(page);
    await take(page, 'sign-in', language);
    await page.route('**/local/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Robin' }).click();
    await page.getByRole('button', { name: local.create }).click();
    await page.getByRole('alert').waitFor();
    await take(page, 'sign-in-failed', language);

    await page.route('**/config.json', (route) =>
      route.fulfill({
        json: { signIn: { kind: 'oidc', authority: 'https://id.example', clientId: 'page' } },
      }),
    );
    await page.goto(`${runner.address}/sign-in`);
    await arrived(page);
    await take(page, 'sign-in-elsewhere', language);
    await page.goto(`${runner.address}/signed-in?error=access_denied`);
    await page.getByRole('link').last().waitFor();
    await take(page, 'sign-in-refused', language);
    await context.close();
  }
});

test('what is not there, or does not answer', async ({ show }) => {
  await show('Mika', { 'no-such-page': '/nothing/here', 'no-such-order': '/orders/none' });
  const views = {
    'orders-failed': '/orders?role=customer',
    'order-failed': '/orders/none',
    'desk-failed': '/desk',
  };
  await show('Mika', views, { prepare: refuse, ready: alarmed });
});

test('a page whose parts do not come', async ({ browser, runner }) => {
  for (const language of languages) {
    const context = await browser.newContext({ locale: localeIn[language] });
    const page = await context.newPage();
    await page.route('**/assets/orders-page*', (route) => route.abort());
    await page.goto(`${runner.address}/orders`);
    await page.getByRole('button', { name: 'Robin' }).click();
    await page.getByRole('heading', { name: textsIn(language).failures.title }).waitFor();
    await take(page, 'failed', language);
    await page.route('**/config.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
    await take(page, 'not-started', language);
    await context.close();
  }
});
