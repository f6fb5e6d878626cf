import type { Page } from '@playwright/test';
import { customer, type Marketplace, pro } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const PHONE = { viewport: { width: 360, height: 640 } };

/** An order of which much has been told: progress was asked for and provided over and over. */
async function longOrder(market: Marketplace, times: number): Promise<string> {
  const order = await placeOrder(market);
  for (let round = 0; round < times; round += 1) {
    const requestId = await market.opened(order, 'progress_update');
    const path = `/v1/orders/${order}/requests/${requestId}/provide-progress`;
    await market.post(path, pro, { summary: 'The walls are done, the ceiling is next.' });
  }
  return order;
}

test('on a phone, what waits for its reader is in sight wherever they are on the page', async ({
  market,
  openOrder,
}) => {
  const order = await longOrder(market, 2);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order, PHONE);
  const accept = robin.banner.getByRole('button', { name: 'Accept' });
  await expect(robin.latest).toContainText('If you accept');

  await expect(accept).toBeInViewport({ ratio: 1 });
  await robin.requests.last().scrollIntoViewIfNeeded();
  await expect(accept).toBeInViewport({ ratio: 1 });
  await robin.page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(robin.requests.last().getByText(/^Jo .*progress/)).toBeVisible();

  await robin.banner.getByRole('button', { name: 'Jo offered additional work' }).click();
  await expect(robin.latest.getByRole('heading')).toBeFocused();
  await expect(robin.latest.getByRole('heading')).toBeInViewport();
});

test('on a phone, a dialog lies above what waits', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const { banner, dialog } = await openOrder('Robin', order, PHONE);
  await banner.getByRole('button', { name: 'Make a counter-offer' }).click();
  const send = dialog.getByRole('button', { name: 'Send the counter-offer' });
  await send.scrollIntoViewIfNeeded();

  await send.click({ trial: true });
});

/** What has the focus, unless it is in sight as a whole or the banner itself. */
const hiddenFocus = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const banner = document.querySelector('section[aria-label="What’s next"]');
    if (!focused || focused === document.body || !banner || banner.contains(focused)) return null;
    const [place, over] = [focused.getBoundingClientRect(), banner.getBoundingClientRect()];
    const isCovered = place.bottom > over.top + 1 && place.top < over.bottom - 1;
    return isCovered ? focused.outerHTML : null;
  });

test('on a phone, what is focused is never hidden by what waits', async ({ market, openOrder }) => {
  const order = await longOrder(market, 3);
  await market.opened(order, 'additional_work');
  const { page, latest, banner } = await openOrder('Robin', order, PHONE);
  await expect(latest).toContainText('If you accept');
  await banner.getByRole('button').last().focus();

  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await hiddenFocus(page)).toBeNull();
  }
});

test('on a phone, what waits for the other side stands above all that can be read', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const { banner, status } = await openOrder('Robin', order, PHONE);

  await expect(banner).toContainText('Waiting for Jo');
  await expect(banner.getByRole('button', { name: 'Withdraw' })).toBeInViewport({ ratio: 1 });
  await expect(status).toContainText('Accepted');
});

test('a long history is folded, and whole on paper, with all that a file needs', async ({
  market,
  openOrder,
}) => {
  const order = await longOrder(market, 17);
  const robin = await openOrder('Robin', order);
  const rest = robin.page.getByRole('button', { name: 'Show the rest (6)' });
  await expect(rest).toBeVisible();
  await expect(robin.requests).toHaveCount(12);
  await expectOpenToAll(robin.page);

  await robin.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = `${document.querySelectorAll('article article').length}`;
    });
  });
  await robin.page.pdf();
  await expect(robin.page.locator('body')).toHaveAttribute('data-printed', '17');

  await robin.page.emulateMedia({ media: 'print' });
  await expect(robin.page.getByRole('button')).toHaveCount(0);
  await expect(robin.page.getByText(/^Printed on .* 20\d\d, .*:\d\d CES?T$/)).toBeVisible();
  await expect(robin.page.getByText(order, { exact: true })).toBeVisible();
  await expect(robin.page.getByText('Robin (robin)')).toBeVisible();
  await expect(robin.requests.first()).toContainText(/Request \S+-\d+/);

  await robin.page.emulateMedia({ media: 'screen' });
  await rest.click();
  await expect(robin.requests).toHaveCount(17);
  await expect(robin.history).toContainText('The marketplace registered the order');
});

test('offers that counter each other are one conversation, each side on its own', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const requestId = await market.opened(order, 'price_adjustment', customer);
  await market.post(`/v1/orders/${order}/requests/${requestId}/counter`, pro, {
    newPrice: 46_000,
    reason: 'scope_reduced',
    message: 'The first coat is done already.',
  });
  const robin = await openOrder('Robin', order);
  const mine = robin.latest.getByRole('listitem').filter({ hasText: 'The ceiling is fine' });
  const theirs = robin.latest.getByRole('listitem').filter({ hasText: 'The first coat' });
  await expect(robin.requests).toHaveCount(1);
  const [left, right] = [
    await theirs.getByText('J', { exact: true }).boundingBox(),
    await mine.getByText('R', { exact: true }).boundingBox(),
  ];

  expect(right?.x).toBeGreaterThan(left?.x ?? 0);
  await expectOpenToAll(robin.page);
});
