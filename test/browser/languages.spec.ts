import type { Page } from '@playwright/test';
import { contest, customer, moderator, pro, requestBodies } from '../support/marketplace.ts';
import { englishLeft } from '../web/support/english-left.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { cutOffOn, shownOn } from './support/shown.ts';
import { expect, test } from './support/test.ts';
import { localeIn, textsIn } from './support/texts.ts';

const german = { locale: localeIn.de };
const de = textsIn('de');
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const noEnglish = async (page: Page) => {
  expect(englishLeft(await shownOn(page), 'de'), await page.title()).toEqual([]);
};

test('a reader of German meets no English on the way in, or where nothing is', async ({
  browser,
  runner,
  open,
}) => {
  const context = await browser.newContext(german);
  const page = await context.newPage();
  await page.goto(runner.address);
  await expect(page.getByText(de.local.lead)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await noEnglish(page);
  await context.close();

  const robin = await open('Robin', '/orders?role=customer', german);
  await expect(robin.getByRole('heading', { name: de.orders.title })).toBeVisible();
  await noEnglish(robin);
  for (const path of ['/orders/none', '/nowhere']) {
    await robin.goto(runner.address + path);
    await expect(robin.locator('h1')).toBeVisible();
    await noEnglish(robin);
  }
});

test('a reader of German asks, is refused and is answered without a word of English', async ({
  market,
  openOrder,
}) => {
  const order = await lateOrder(market);
  const robin = await openOrder('Robin', order, german);
  for (const type of ['change_time', 'price_adjustment', 'cancellation', 'dispute'] as const) {
    await press(robin.page, de.order.assistant);
    await robin.dialog.getByRole('button', { name: de.requests[type].name }).click();
    await robin.dialog.getByRole('button', { name: de.form.submit }).click();
    await expect(robin.dialog.getByRole('alert')).toBeVisible();
    await noEnglish(robin.page);
    await robin.page.keyboard.press('Escape');
  }
  await market.post(`/v1/orders/${order}/requests`, customer, requestBodies.dispute);
  const jo = await openOrder('Jo', order, german);
  await press(jo.page, de.dispute.contest);
  await noEnglish(jo.page);
  const { pendingRequest } = (await market.order(order)) as {
    pendingRequest: { requestId: string };
  };
  const path = `/v1/orders/${order}/requests/${pendingRequest.requestId}`;
  await market.post(`${path}/contest`, pro, contest);
  await robin.page.reload();
  await expect(robin.page.getByText(de.requestStatus.contested).first()).toBeVisible();
  await noEnglish(robin.page);
});

test('a moderator who reads German decides without a word of English', async ({ market, open }) => {
  const order = await lateOrder(market);
  const dispute = await market.opened(order, 'dispute');
  await market.post(`/v1/orders/${order}/requests/${dispute}/contest`, pro, contest);
  const desk = await open('Mika', '/desk', german);
  await expect(desk.locator(`a[href="/orders/${order}"]`)).toBeVisible();
  await noEnglish(desk);
  await desk.goto(desk.url().replace('/desk', `/orders/${order}`));
  await press(desk, de.dispute.decide);
  await expect(desk.getByRole('dialog')).toBeVisible();
  await noEnglish(desk);
  await market.post(`/v1/orders/${order}/requests/${dispute}/resolution`, moderator, {
    refund: 12_000,
    rationale: 'Auf das Warten hatte man sich geeinigt, aber nicht so lange: Ein Teil geht zurück.',
  });
  await desk.reload();
  await expect(desk.getByText(de.requestStatus.resolved).first()).toBeVisible();
  await noEnglish(desk);
});

test('a narrow page in Arabic runs from right to left, and nothing is cut off', async ({
  market,
  open,
  openOrder,
}) => {
  const arabic = { locale: localeIn.ar, viewport: { width: 320, height: 700 } };
  const ar = textsIn('ar');
  const order = await placeOrder(market, { title: 'Paint the hall', startsInDays: -1 });
  await market.opened(order, 'additional_work');

  const list = await open('Robin', '/orders?role=customer', arabic);
  await expect(list.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(list.getByText('Paint the hall').first()).toBeVisible();
  expect(await cutOffOn(list)).toEqual([]);

  const robin = await openOrder('Robin', order, arabic);
  await expect(robin.page.getByRole('button', { name: ar.answers.accept }).first()).toBeVisible();
  expect(await cutOffOn(robin.page)).toEqual([]);
  await press(robin.page, ar.offers.make);
  await expect(robin.dialog.getByLabel(ar.requests.additional_work.title)).toBeVisible();
  expect(await cutOffOn(robin.page)).toEqual([]);
  await robin.page.keyboard.press('Escape');

  const jo = await openOrder('Jo', order, arabic);
  await press(jo.page, ar.moreTime.give);
  await expect(jo.dialog).toBeVisible();
  expect(await cutOffOn(jo.page)).toEqual([]);
});

test('a language that is chosen at the foot of the page stays, and the focus with the choice', async ({
  open,
}) => {
  const page = await open('Robin', '/orders?role=customer', german);
  await page.getByLabel(de.common.language).selectOption({ label: 'Español' });

  await expect(page.getByRole('heading', { name: textsIn('es').orders.title })).toBeVisible();
  const choice = page.getByLabel(textsIn('es').common.language);
  await expect(choice).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(choice).toBeVisible();
  await expect(choice).not.toBeFocused();
});
