import type { Locator } from '@playwright/test';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

/** Whether an element differs from its like without any background or shadow: those are not shown. */
const edges = (element: Locator) =>
  element.evaluate((it) => {
    const { outlineStyle, borderBlockEndStyle } = getComputedStyle(it);
    return [outlineStyle, borderBlockEndStyle].filter((style) => style !== 'none').length;
  });

test('in forced colors, where one is and what comes in can still be seen', async ({
  market,
  open,
}) => {
  const order = await placeOrder(market);
  const page = await open('Robin', '/orders?role=customer', { forcedColors: 'active' });
  const places = page.getByRole('link', { name: 'My orders' });
  const role = page.getByRole('link', { name: /bought/ });
  await expect(role).toHaveAttribute('aria-current', 'page');

  expect(await edges(places)).toBeGreaterThan(0);
  expect(await edges(role)).toBeGreaterThan(0);

  await page.route(/\/v1\/orders\//, () => undefined);
  await page.goto(page.url().replace(/\/orders.*/, `/orders/${order}`));
  const placeholder = page.locator('[aria-busy] [aria-hidden]').first();
  await expect.poll(() => edges(placeholder)).toBeGreaterThan(0);
});
