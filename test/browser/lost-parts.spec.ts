import type { Page, Request } from '@playwright/test';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

/** Has the first try for each part of the page fail whose name begins so. */
async function loseOnce(page: Page, name: RegExp): Promise<Set<string>> {
  const lost = new Set<string>();
  await page.route(name, (route) => {
    const url = route.request().url();
    if (lost.has(url)) return route.fallback();
    lost.add(url);
    return route.abort('connectionreset');
  });
  return lost;
}

for (const { what, name, kinds } of [
  { what: 'style sheet', name: /\/assets\/.*dialog-.*\.css/, kinds: /\.css$/ },
  { what: 'style sheet and script', name: /\/assets\/.*dialog-.*/, kinds: /\.(css|js)$/ },
]) {
  test(`a dialog whose ${what} came only at the second try looks as it should`, async ({
    market,
    open,
  }) => {
    const order = await placeOrder(market);
    const page = await open('Robin', '/orders?role=customer');
    const lost = await loseOnce(page, name);
    await page.goto(page.url().replace(/\/orders.*/, `/orders/${order}`));
    await page.getByRole('button', { name: 'Order Assistant' }).click();

    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').locator('..')).toHaveCSS('position', 'fixed');
    expect([...lost].filter((url) => kinds.test(url)).length).toBeGreaterThan(1);
  });
}

/** Waits until a part has come in, and whatever comes in together with it. */
async function cameIn(page: Page, name: RegExp): Promise<void> {
  const onTheirWay = new Set<Request>();
  page.on('request', (request) => onTheirWay.add(request));
  const end = (request: Request) => onTheirWay.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  await page.waitForResponse(name);
  await expect.poll(() => onTheirWay.size).toBe(0);
}

test('without a connection, what has never been opened opens all the same', async ({
  market,
  openOrder,
}) => {
  const { page, dialog, assistantButton } = await openOrder('Jo', await placeOrder(market));
  await cameIn(page, /\/assets\/upload-field-.*\.js/);
  await page.context().setOffline(true);
  await assistantButton.click();
  await dialog.getByRole('button', { name: 'Additional work' }).click();

  await expect(dialog.getByLabel('Title')).toBeVisible();
  await expect(dialog.locator('input[type="file"]').first()).toBeAttached();
  await expect(dialog.locator('..')).toHaveCSS('position', 'fixed');
});
