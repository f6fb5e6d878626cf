import type { Locator, Page } from '@playwright/test';
import { contest, pro } from '../support/marketplace.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } };
const tablet = { ...phone, viewport: { width: 820, height: 1180 } };

const leastPixels = 44;

/** What is pressed, and is less high than a finger needs; what only a keyboard reaches does not count. */
const tooLow = (page: Page) =>
  page
    .locator('button, select, a[href]:not([href="#content"])')
    .evaluateAll(
      (targets, least) =>
        targets
          .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < least)
          .map((each) => each.textContent || each.ariaLabel),
      leastPixels,
    );

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return box;
}

for (const [name, how] of Object.entries({ phone, tablet }))
  test(`whatever is pressed is large enough for a finger on a ${name}`, async ({
    market,
    openOrder,
  }) => {
    const order = await lateOrder(market);
    const dispute = await market.opened(order, 'dispute');
    await market.post(`/v1/orders/${order}/requests/${dispute}/contest`, pro, contest);
    const mika = await openOrder('Mika', order, how);
    await expect(mika.history).toContainText('Jo contested the dispute');
    expect(await tooLow(mika.page)).toEqual([]);
    await mika.button('Decide').click();
    await expect(mika.dialog.getByText('Halfway')).toBeVisible();

    expect(await tooLow(mika.page)).toEqual([]);
  });

test('offline on a phone, the word of it covers nothing of what waits', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order, phone);
  await expect(robin.banner.getByRole('button', { name: 'Accept' })).toBeVisible();
  await robin.page.context().setOffline(true);
  const told = await boxOf(robin.page.getByText('You’re offline.'));
  const banner = await boxOf(robin.banner);

  expect(told.y + told.height).toBeLessThan(banner.y);
});
