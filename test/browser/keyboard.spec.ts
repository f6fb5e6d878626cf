import type { Locator, Page } from '@playwright/test';
import { OrderView } from './support/order-view.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const MOST_STOPS = 60;

/** Goes on by Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

test('a change of time goes all its way by keyboard alone', async ({
  browser,
  contextOptions,
  market,
  runner,
}) => {
  const title = 'Paint the attic';
  const order = await placeOrder(market, { title });
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const { keyboard } = page;
  await page.goto(runner.address);
  const view = new OrderView(page);

  await press(page, page.getByRole('button', { name: 'Jo' }));
  await press(page, page.getByRole('link', { name: 'I sold' }));
  await press(page, page.getByRole('link', { name: title }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  await test.step('Escape closes the dialog and gives the focus back', async () => {
    await press(page, view.assistantButton);
    await expect(view.dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(view.dialog).toHaveCount(0);
    await expect(view.assistantButton).toBeFocused();
  });

  await test.step('the focus goes into the form and stays in the dialog', async () => {
    await keyboard.press('Enter');
    await press(page, view.dialog.getByRole('button', { name: 'New dates' }));
    await expect(view.dialog.getByLabel('Start')).toBeFocused();
    await tabTo(page, view.dialog.getByLabel('Start'));
  });

  await test.step('fill in the form and submit it', async () => {
    await tabTo(page, view.dialog.getByLabel('End'));
    // On to the year, whichever comes first of day and month.
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowUp');
    await tabTo(page, view.dialog.getByLabel('Reason'));
    await keyboard.type('Ill');
    await tabTo(page, view.dialog.getByLabel('Message to Robin'));
    await keyboard.type('I have caught a cold, and it will take a year.');
    await press(page, view.dialog.getByRole('button', { name: 'Submit request' }));
    await expect(view.latest).toContainText('Jo asked for new dates');
    await expect(view.assistantButton).toBeFocused();
  });

  await test.step('take it back; the focus stays with the request', async () => {
    await press(page, view.button('Withdraw'));
    await expect(view.button('Undo')).toBeFocused();
    await expect(view.latest).toContainText('Jo withdrew the request');
    await expect(view.latest.getByRole('heading')).toBeFocused();
  });
  expect(await market.history(order)).toEqual([
    'order_placed',
    'request_opened',
    'request_withdrawn',
  ]);
  await context.close();
});

test('declining by keyboard opens a note, and Cancel gives the focus back', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const { page, banner, dialog } = await openOrder('Jo', order);
  const decline = banner.getByRole('button', { name: 'Decline' });
  await press(page, decline);
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('Note'));
  await press(page, dialog.getByRole('button', { name: 'Cancel' }));

  await expect(decline).toBeFocused();
});

test('a counter-offer is made by keyboard, and the focus stays with the request', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'price_adjustment');
  const { page, latest, banner, dialog } = await openOrder('Jo', order);
  const counter = banner.getByRole('button', { name: 'Make a counter-offer' });
  await press(page, counter);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(counter).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByLabel('New price'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('460');
  await tabTo(page, dialog.getByLabel('Message to Robin'));
  await page.keyboard.type('The first coat is done already.');
  await press(page, dialog.getByRole('button', { name: 'Send the counter-offer' }));

  await expect(latest).toContainText('Jo made a counter-offer');
  await expect(latest.getByRole('heading')).toBeFocused();
});

test('the first stop leads past the navigation to the content', async ({ market, openOrder }) => {
  const { page, history } = await openOrder('Jo', await placeOrder(market));
  await expect(history).toBeVisible();
  await page.reload();
  await expect(history).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
});

test('the focus goes along to the heading of the next view, and of the one before', async ({
  market,
  open,
}) => {
  const title = 'Paint the pantry';
  const order = await placeOrder(market, { title });
  const page = await open('Robin', '/orders?role=customer');
  const heading = page.getByRole('heading', { level: 1 });
  const link = page.getByRole('link', { name: title });
  await link.focus();
  // The order is a while on its way: the heading comes after the view.
  await page.route(new RegExp(`/v1/orders/${order}$`), async (route) => {
    await expect(page.locator('main [aria-busy="true"]').first()).toBeVisible();
    await route.fallback();
  });
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(title);
  await expect(heading).toBeFocused();
  await expect(heading).toHaveCSS('outline-style', 'none');

  await page.goBack();
  await expect(heading).toHaveText('My orders');
  await expect(heading).toBeFocused();

  await page.getByRole('searchbox').pressSequentially('pantry');
  await expect(page).toHaveURL(/q=pantry/);
  await expect(page.getByRole('searchbox')).toBeFocused();
});
