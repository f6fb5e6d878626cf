import { type Marketplace, pro, requestBodies } from '../support/marketplace.ts';
import { fileStore, type SampleFile, sampleFile, uploadFile } from './support/files.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const files = [
  sampleFile('wall.png'),
  sampleFile('offer.pdf', 'application/pdf'),
  sampleFile('door.gif', 'image/gif'),
  sampleFile('walk.mp4', 'video/mp4'),
];

/** An order to which Jo has offered additional work, with files. */
async function offeredWith(market: Marketplace, shown: readonly SampleFile[]): Promise<string> {
  const order = await placeOrder(market);
  const attachments = await Promise.all(shown.map((file) => uploadFile(market, order, pro, file)));
  const offer = { ...requestBodies.additional_work, attachments };
  await market.post(`/v1/orders/${order}/requests`, pro, offer);
  return order;
}

test('pictures are looked at with the keyboard alone', async ({ market, openOrder }) => {
  const order = await offeredWith(market, files);
  const { page, latest, dialog } = await openOrder('Robin', order);
  const tile = latest.getByRole('button', { name: 'wall.png' });
  await tile.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveAccessibleName('wall.png');
  await expect(dialog.getByRole('img', { name: 'wall.png' })).toBeVisible();
  await expect(dialog).toContainText('1 of 3');

  await page.keyboard.press('ArrowRight');
  await expect(dialog).toHaveAccessibleName('door.gif');
  await page.keyboard.press('End');
  await expect(dialog).toHaveAccessibleName('walk.mp4');
  await page.keyboard.press('Home');
  await dialog.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(dialog).toContainText('2 of 3');

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).press('Enter');
  expect((await downloading).suggestedFilename()).toBe('door.gif');

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(tile).toBeFocused();
});

test('a picture whose link has become too old is loaded by a new one', async ({
  market,
  openOrder,
}) => {
  const order = await offeredWith(market, files.slice(0, 1));
  const { page, latest } = await openOrder('Robin', order);
  let links = 0;
  await page.route(fileStore, (route) => {
    links += 1;
    return links === 1
      ? route.fulfill({ status: 403, body: 'Request has expired' })
      : route.fallback();
  });
  await page.reload();

  await expect(latest.locator('img')).toHaveJSProperty('naturalWidth', 1);
  expect(links).toBe(2);
});

test('the viewer is open to all, in each look', async ({ market, openOrder }) => {
  const order = await offeredWith(market, files);
  const { page, latest, dialog } = await openOrder('Robin', order);
  await expectOpenToAll(page);
  await latest.getByRole('button', { name: 'wall.png' }).click();
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectOpenToAll(page);
});
