import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { contest, customer, type Marketplace, pro, requestBodies } from '../support/marketplace.ts';
import { fileStore, type SampleFile, sampleFile, uploadFile } from './support/files.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { photograph } from './support/scenes.ts';
import { stillTime } from './support/still-time.ts';
import { test } from './support/test.ts';

const folder = join(process.cwd(), 'docs/images');

const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1080, height: 760 },
  { name: 'dark', colorScheme: 'dark', width: 1080, height: 760 },
  { name: 'narrow', colorScheme: 'light', width: 320, height: 640 },
] as const;

/** The same times stand in the pictures whenever they are taken. */
const FIRST = Date.parse('2035-11-19T09:00:00Z');

async function take(page: Page, name: string): Promise<void> {
  for (const { name: look, colorScheme, width, height } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}-${look}.png`);
    await page.screenshot({ path, caret: 'hide', animations: 'disabled' });
  }
}

/** The same file with nothing more in it. */
const asLargeAs = (size: number, file: SampleFile): SampleFile => ({
  ...file,
  buffer: Buffer.concat([file.buffer, Buffer.alloc(size - file.buffer.length)]),
});

/** An order in progress: a request was declined, another waits for Robin. */
async function orderInProgress(market: Marketplace): Promise<string> {
  const order = await placeOrder(market, { title: 'Logo for a bakery', startsInDays: -1 });
  const path = `/v1/orders/${order}`;
  await market.post(`${path}/start`, pro);
  const moved = await market.opened(order, 'progress_update');
  await market.service.advance('PT6H');
  const summary = 'Three drafts are done; the colours are still open.';
  const progress = { summary, percentComplete: 60 };
  await market.post(`${path}/requests/${moved}/provide-progress`, pro, progress);
  await market.service.advance('PT20H');
  await market.post(`${path}/requests`, pro, {
    type: 'additional_work',
    title: 'Business cards',
    description: 'Cards for three people, both sides, in the colours of the new logo.',
    items: [
      { description: 'Card design', quantity: 3, unitAmount: 4000 },
      { description: 'Print files', quantity: 1, unitAmount: 2500 },
    ],
  });
  await market.service.advance('PT19H');
  return order;
}

test.beforeAll(async ({ runner }) => {
  await runner.advance(`PT${Math.floor((FIRST - Date.parse(await runner.now())) / 1000)}S`);
});

/** Each begins at a full hour, and takes less than a minute. */
test.beforeEach(async ({ runner }) => {
  const hourMs = 3_600_000;
  const toNextMs = hourMs - (Date.parse(await runner.now()) % hourMs);
  await runner.advance(`PT${Math.ceil(toNextMs / 1000)}S`);
});

test('sign in', async ({ page, runner }) => {
  await page.goto(runner.address);
  await page.getByRole('button', { name: 'Robin' }).waitFor();
  await take(page, 'sign-in');
});

test('an order, its assistant and a form', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await orderInProgress(market));
  await stillTime(robin.page.context(), market.service);
  await robin.page.reload();
  await robin.latest.getByText('If you accept').waitFor();
  await take(robin.page, 'order');

  const order = await placeOrder(market);
  await robin.page.goto(new URL(`/orders/${order}`, robin.page.url()).href);
  await robin.assistantButton.click();
  await robin.dialog.getByRole('button', { name: 'Cancellation' }).waitFor();
  await take(robin.page, 'assistant');

  await robin.dialog.getByRole('button', { name: 'Cancellation' }).click();
  await robin.fill({
    Reason: 'It’s no longer needed',
    'Message to Jo': 'We are moving house instead of painting it.',
  });
  await robin.dialog.getByText('If Jo accepts').waitFor();
  await take(robin.page, 'form');
});

test('a counter-offer', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const requestId = await market.opened(order, 'price_adjustment');
  await market.service.advance('PT5H');
  await market.post(`/v1/orders/${order}/requests/${requestId}/counter`, pro, {
    newPrice: 46_000,
    reason: 'scope_reduced',
    message: 'The first coat is done already, so let us say 460.',
  });
  const robin = await openOrder('Robin', order);
  await stillTime(robin.page.context(), market.service);
  await robin.page.reload();
  await robin.latest.getByText('If you accept').waitFor();
  await take(robin.page, 'counter-offer');
});

test('orders', async ({ market, open }) => {
  const dispute = await lateOrder(market);
  await market.opened(dispute, 'dispute');
  await market.opened(await placeOrder(market, { title: 'Wedding photos' }), 'cancellation', pro);
  const page = await open('Robin', '/orders?role=customer');
  await stillTime(page.context(), market.service);
  await page.reload();
  await page.getByText('Wedding photos').waitFor();
  await take(page, 'orders');
});

test('a decision', async ({ market, open }) => {
  const order = await lateOrder(market);
  const requestId = await market.opened(order, 'dispute', customer);
  await market.post(`/v1/orders/${order}/requests/${requestId}/contest`, pro, contest);
  const page = await open('Mika', `/orders/${order}`);
  await stillTime(page.context(), market.service);
  await page.reload();
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  const decision = page.getByRole('dialog');
  await decision.getByLabel('Refund (USD)').fill('120');
  await decision
    .getByLabel('Reasons')
    .fill('Waiting was agreed upon, but not for this long: a part is to be returned.');
  await decision.getByText('If you decide this').waitFor();
  await take(page, 'decision');
});

test('evidence, and one of its pictures', async ({ market, openOrder, page }) => {
  const order = await placeOrder(market, { startsInDays: -10, title: 'Bathroom tiles' });
  const photo = await photograph(page);
  const files = [
    { ...photo, name: 'left-wall.jpg' },
    { ...photo, name: 'by-the-window.jpg' },
    asLargeAs(4_800_000, sampleFile('walk-through.mp4', 'video/mp4')),
    asLargeAs(310_000, sampleFile('offer.pdf', 'application/pdf')),
  ];
  const uploads = files.map((file) => uploadFile(market, order, customer, file));
  await market.post(`/v1/orders/${order}/requests`, customer, {
    ...requestBodies.dispute,
    description: 'The tiles should have been done last week, and half of the wall is still bare.',
    evidence: [{ description: 'The walls this morning, and the offer that says until when' }],
    attachments: await Promise.all(uploads),
  });
  const jo = await openOrder('Jo', order);
  await stillTime(jo.page.context(), market.service);
  await jo.page.reload();
  const picture = jo.latest.getByRole('button', { name: 'left-wall.jpg' });
  await picture.locator('img').waitFor();
  await take(jo.page, 'evidence');
  await picture.click();
  await jo.dialog.getByRole('img').waitFor();
  await take(jo.page, 'viewer');
});

test('files on their way', async ({ market, openOrder, page }) => {
  const photo = await photograph(page);
  const robin = await openOrder('Robin', await lateOrder(market));
  await robin.ask('Dispute');
  await robin.attach({ ...photo, name: 'left-wall.jpg' });
  await robin.upload('left-wall.jpg').scrollIntoViewIfNeeded();
  await robin.upload('left-wall.jpg').locator('img').waitFor();
  await robin.page.route(fileStore, () => new Promise(() => undefined));
  await robin.attach(asLargeAs(4_800_000, sampleFile('walk-through.mp4', 'video/mp4')));
  await robin.upload('walk-through.mp4').getByRole('progressbar').waitFor();
  await robin.submitButton.scrollIntoViewIfNeeded();
  await take(robin.page, 'files');
});
