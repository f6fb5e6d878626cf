import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('keys open what people open often, and a list of them', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'change_time');
  const { page, dialog, banner } = await openOrder('Robin', order);
  const { keyboard } = page;

  // Keys act as soon as what binds them has come in.
  await expect(async () => {
    await keyboard.press('?');
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectOpenToAll(page);
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await keyboard.press('a');
  await expect(banner.getByRole('button', { name: 'Accept' })).toBeFocused();
  await keyboard.press('d');
  await dialog.getByLabel('Note').focus();
  await keyboard.type('?a');
  await expect(dialog.getByLabel('Note')).toHaveValue('?a');
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await keyboard.press('g');
  await keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My orders');
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await expect(first).toBeVisible();
  await keyboard.press('j');
  await expect(first).toBeFocused();
});

test('single keys can be turned off, and stay off', async ({ market, openOrder }) => {
  const { page, dialog } = await openOrder('Robin', await placeOrder(market));
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await dialog.getByRole('checkbox').uncheck();
  await page.reload();
  await page.waitForLoadState('networkidle');

  await page.keyboard.press('n');

  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
});
