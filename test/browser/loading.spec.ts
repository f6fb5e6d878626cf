import type { Page } from '@playwright/test';
import { pro, requestBodies } from '../support/marketplace.ts';
import { sampleFile, uploadFile } from './support/files.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

declare global {
  interface Window {
    layoutShift?: number;
  }
}

/** Adds up how much of the page moves by itself from the next load on. */
const measureShifts = (page: Page) =>
  page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        window.layoutShift =
          (window.layoutShift ?? 0) + (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Has replies come late enough for the page to show that it waits. */
const slowDown = (page: Page) =>
  page.route(/\/v1\//, async (route) => {
    const response = await route.fetch();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await route.fulfill({ response });
  });

/** Opens the same view again, and measures from its first moment. */
async function reopen(page: Page): Promise<void> {
  const view = page.url();
  await page.goto('about:blank');
  await measureShifts(page);
  await slowDown(page);
  await page.goto(view);
}

const shifted = (page: Page) => page.evaluate(() => window.layoutShift);

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test(`nothing moves when an order arrives, ${viewport.width} px wide`, async ({
    market,
    openOrder,
  }) => {
    const order = await placeOrder(market);
    await market.opened(order, 'cancellation');
    const { page, banner } = await openOrder('Jo', order, { viewport });
    await reopen(page);
    await expect(banner.getByRole('button', { name: 'Accept' })).toBeVisible();

    expect(await shifted(page)).toBeLessThan(0.01);
  });

  test(`nothing moves when pictures arrive, ${viewport.width} px wide`, async ({
    market,
    openOrder,
  }) => {
    const order = await placeOrder(market);
    const attachments = [await uploadFile(market, order, pro, sampleFile('wall.png'))];
    const offer = { ...requestBodies.additional_work, attachments };
    await market.post(`/v1/orders/${order}/requests`, pro, offer);
    const { page, latest } = await openOrder('Jo', order, { viewport });
    await reopen(page);
    await latest.getByRole('button', { name: 'wall.png' }).scrollIntoViewIfNeeded();
    await expect(latest.locator('img')).toHaveJSProperty('naturalWidth', 1);

    expect(await shifted(page)).toBeLessThan(0.01);
  });

  test(`nothing moves when the orders arrive, ${viewport.width} px wide`, async ({
    market,
    open,
  }) => {
    await placeOrder(market);
    const page = await open('Robin', '/orders?role=customer', { viewport });
    await reopen(page);
    await expect(page.getByRole('link', { name: 'Paint the hall' }).first()).toBeVisible();

    expect(await shifted(page)).toBeLessThan(0.01);
  });
}

test('on paper there is the history, and nothing to press', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const jo = await openOrder('Jo', order);
  await expect(jo.button('Accept')).toBeVisible();
  await jo.page.emulateMedia({ media: 'print' });

  await expect(jo.latest).toBeVisible();
  await expect(jo.latest).toContainText('We are moving house instead of painting it.');
  await expect(jo.page.getByRole('button')).toHaveCount(0);
});
