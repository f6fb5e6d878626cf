import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';
import { localeIn, textsIn } from './support/texts.ts';

for (const language of ['en', 'ar'] as const) {
  const texts = textsIn(language);
  const how = { locale: localeIn[language] };

  test.describe(`where there is nothing to see, in ${language}`, () => {
    test('lists, desk and orders say why, open to all', async ({ open, runner }) => {
      const page = await open('Mika', '/orders?role=customer', how);
      await page.route('**/v1/orders**', (route) => route.abort());
      await page.route('**/v1/requests?**', (route) => route.abort());
      for (const path of ['/orders?role=customer', '/desk', '/orders/none']) {
        await page.goto(runner.address + path);
        await expect(page.getByRole('main').getByText(texts.failures.notLoaded)).toBeVisible();
        await expectOpenToAll(page);
      }
    });

    test('a desk without anything to decide is open to all', async ({ open, runner }) => {
      const page = await open('Mika', '/desk/payments', how);
      await expect(page.getByRole('heading', { name: texts.desk.failedEmpty })).toBeVisible();
      await expectOpenToAll(page);
      await page.goto(`${runner.address}/orders?role=pro&view=waiting`);
      const heading = page.getByRole('heading', { name: texts.orderViews.empty.waiting });
      await expect(heading).toBeVisible();
      await expectOpenToAll(page);
    });

    test('who is not let in can try again, open to all', async ({
      browser,
      contextOptions,
      runner,
    }) => {
      const context = await browser.newContext({ ...contextOptions, ...how });
      const page = await context.newPage();
      const signIn = { kind: 'oidc', authority: 'https://id.example', clientId: 'page' };
      await page.route('**/config.json', (route) => route.fulfill({ json: { signIn } }));
      await page.goto(`${runner.address}/signed-in?error=access_denied`);
      await expect(page.getByRole('heading', { name: texts.signIn.failedTitle })).toBeVisible();
      await expectOpenToAll(page);

      await page.getByRole('link', { name: texts.common.tryAgain }).click();
      await expect(page.getByRole('button', { name: texts.signIn.button })).toBeVisible();
      await expectOpenToAll(page);
      await context.close();
    });
  });
}

test('what is said of an order that does not come stays while it is asked for once more', async ({
  open,
}) => {
  const page = await open('Mika', '/orders/none');
  const said = page.getByRole('heading', { name: textsIn('en').failures.orderNotFound });
  await expect(said).toBeVisible();
  await page.route('**/v1/orders/none', () => {});

  await page.waitForRequest('**/v1/orders/none');

  await expect(said).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

test('an order that did not come is asked for again by a button', async ({ openOrder, market }) => {
  const order = await placeOrder(market);
  const { page } = await openOrder('Robin', order);
  await page.route(`**/v1/orders/${order}`, (route) => route.abort());
  await page.reload();
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute(`**/v1/orders/${order}`);

  await again.click();

  await expect(page.getByRole('heading', { level: 1, name: 'Paint the hall' })).toBeVisible();
});
