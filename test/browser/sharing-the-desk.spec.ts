import type { Page } from '@playwright/test';
import { contest, type Marketplace, pro, requestBodies } from '../support/marketplace.ts';
import type { Caller } from '../support/runner.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const alex: Caller = { sub: 'alex', groups: ['moderators'] };

/** A dispute about so many dollars that waits on the desk, and its path. */
async function contested(market: Marketplace, title: string, asked = 200): Promise<string> {
  const order = await placeOrder(market, { title, startsInDays: -10 });
  const body = { ...requestBodies.dispute, requestedRefund: asked * 100 };
  const opened = await market.post(`/v1/orders/${order}/requests`, { sub: 'robin' }, body);
  const path = `/v1/orders/${order}/requests/${opened.body.requestId}`;
  await market.post(`${path}/contest`, pro, contest);
  return path;
}

const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test('a moderator takes a dispute before a colleague does, and decides it on the desk', async ({
  market,
  open,
}) => {
  const title = 'Tiles by the window';
  const path = await contested(market, title);
  const desk = await open('Mika', '/desk');
  const row = rowOf(desk, title);
  await expect(row).toContainText('Nobody yet');
  await expect(desk).toHaveTitle(/^\(\d+\) Disputes to decide/);

  await row.getByRole('button', { name: `Take it: ${title}` }).click();
  await expect(row).toContainText('You, until');
  await expect(row.getByRole('button', { name: `Release: ${title}` })).toBeFocused();
  const refused = await market.post(`${path}/resolution`, alex, {
    refund: 0,
    rationale: 'x'.repeat(50),
  });
  expect(refused.body.code).toBe('request-taken');

  await row.getByRole('button', { name: `Decide: ${title}` }).click();
  const decision = desk.getByRole('dialog');
  await decision.getByRole('button', { name: 'Halfway: US$125.00' }).click();
  await expect(decision.getByLabel('Refund (USD)')).toHaveValue('125.00');
  await decision
    .getByLabel('Your reasons')
    .fill('Both of them have a point: half of it goes back to Robin.');
  await decision.getByLabel('New note').fill('Jo has sent the messages by mail, too.');
  await decision.getByRole('button', { name: 'Add note' }).click();
  await expect(decision.getByRole('region', { name: 'Notes' })).toContainText('by mail, too');
  await decision.getByRole('button', { name: 'Review the decision' }).click();
  await expect(decision.getByRole('alert')).toContainText('US$125.00 goes back to Robin');
  await expectOpenToAll(desk);
  await decision.getByRole('button', { name: 'Confirm the decision' }).click();

  await expect(row).toHaveCount(0);
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what a colleague has taken meanwhile can be read, and not decided', async ({
  market,
  open,
}) => {
  const title = 'Shelf in the cellar';
  const path = await contested(market, title);
  const desk = await open('Mika', '/desk');
  const row = rowOf(desk, title);
  await expect(row).toContainText('Nobody yet');
  // Between two looks at the desk, so that the button is still there.
  await desk.route('**/v1/requests?**', (route) => route.abort());
  await market.post(`${path}/take`, alex);
  await row.getByRole('button', { name: /^Take it/ }).click();
  await expect(row).toContainText('Another moderator has taken this dispute');
  await desk.unroute('**/v1/requests?**');

  await expect(row).toContainText('alex, until');
  await row.getByRole('button', { name: `Read: ${title}` }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('alex has taken this dispute');
  await expect(dialog.getByRole('heading', { name: 'Jo offers US$50.00' })).toBeVisible();
  await expect(dialog.getByLabel('Refund (USD)')).toHaveCount(0);
  await expectOpenToAll(desk);
});

test('what is shown, and in which order, stands in the address', async ({ market, open }) => {
  const [small, large] = ['Doorbell', 'Winter garden'];
  await contested(market, small, 60);
  const largePath = await contested(market, large, 480);
  await market.service.advance('P2D');
  await market.post(`${largePath}/take`, { sub: 'mika', groups: ['moderators'] });
  const desk = await open('Mika', '/desk?taken=me&stake=100&sort=stake');
  await expect(rowOf(desk, large)).toBeVisible();
  await expect(rowOf(desk, small)).toHaveCount(0);
  await expect(desk.getByLabel('At stake')).toHaveValue('100');

  await desk.getByLabel('Taken').selectOption('By nobody');
  await expect(desk).toHaveURL(/\/desk\?taken=nobody&stake=100&sort=stake$/);
  await expect(rowOf(desk, large)).toHaveCount(0);
  await desk.getByLabel('Waiting').selectOption('More than 7 days');
  await expect(desk.getByRole('heading', { name: 'No disputes match' })).toBeVisible();
  await desk.getByRole('link', { name: 'Clear filters' }).press('Enter');
  await expect(desk).toHaveURL(/\/desk$/);
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();

  await desk.getByLabel('Sort by').selectOption('Most at stake');
  await expect(desk.getByRole('rowheader').first()).toContainText(large);
  await desk.reload();
  await expect(desk.getByRole('rowheader').first()).toContainText(large);
});

test('the arrow keys lead from dispute to dispute', async ({ market, open }) => {
  await contested(market, 'First by key');
  await contested(market, 'Second by key');
  const desk = await open('Mika', '/desk');
  const decide = (title: string) => desk.getByRole('button', { name: `Decide: ${title}` });
  await decide('First by key').focus();
  await desk.keyboard.press('ArrowDown');
  await expect(decide('Second by key')).toBeFocused();
  await desk.keyboard.press('ArrowUp');
  await expect(decide('First by key')).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(decide('First by key')).toBeFocused();

  const link = (title: string) => desk.getByRole('link', { name: title });
  // Keys act as soon as what binds them has come in; pressed too often they lead further.
  await expect(async () => {
    await link('First by key').focus();
    await desk.keyboard.press('j');
    await expect(link('Second by key')).toBeFocused({ timeout: 500 });
  }).toPass();
});

test('the desk fits a phone, open to all', async ({ market, open }) => {
  await contested(market, 'A very long title of a dispute about the conservatory roof');
  const desk = await open('Mika', '/desk', { viewport: { width: 320, height: 640 } });
  await expect(rowOf(desk, 'conservatory')).toBeVisible();
  const overflow = await desk.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expectOpenToAll(desk);
});

test('a moderator takes a dispute on the page of its order', async ({ market, open }) => {
  const order = await lateOrder(market);
  const requestId = await market.opened(order, 'dispute');
  const path = `/v1/orders/${order}/requests/${requestId}`;
  await market.post(`${path}/contest`, pro, contest);
  const page = await open('Mika', `/orders/${order}`);
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Take it/ }).click();
  await expect(dialog).toContainText('You have taken this dispute until');
  await expect(dialog.getByRole('button', { name: /^Release/ })).toBeFocused();
});
