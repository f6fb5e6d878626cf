import { contest, pro } from '../support/marketplace.ts';
import { dropFiles, fileStore, sampleFile } from './support/files.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('signing in', async ({ page, runner }) => {
  await page.goto(runner.address);
  await expect(page.getByRole('button', { name: 'Robin' })).toBeVisible();
  await expectOpenToAll(page);
});

test('a list of orders, and an empty one', async ({ market, open, runner }) => {
  await market.opened(await placeOrder(market), 'cancellation');
  const page = await open('Robin', '/orders?role=customer');
  await expect(page.getByText('Waiting for Jo').first()).toBeVisible();
  await expectOpenToAll(page);

  await page.goto(`${runner.address}/orders?role=pro`);
  await expect(page.getByText('Nobody has ordered from you yet')).toBeVisible();
  await expectOpenToAll(page);
});

test('an order with a request to answer, and the note to a refusal', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order);
  await expect(robin.latest).toContainText('If you accept');
  await expectOpenToAll(robin.page);

  await robin.answer('Decline');
  await expect(robin.dialog.getByLabel('Note')).toBeVisible();
  await expectOpenToAll(robin.page);
});

test('the Order Assistant', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await placeOrder(market));
  await robin.assistantButton.click();
  await expect(robin.dialog).toContainText('Not possible now');
  await expectOpenToAll(robin.page);
});

for (const [person, request] of [
  ['Jo', 'Additional work'],
  ['Jo', 'New dates'],
  ['Robin', 'Lower price'],
  ['Robin', 'Progress update'],
  ['Robin', 'Cancellation'],
  ['Robin', 'Dispute'],
] as const) {
  test(`the form for ${request}, with its errors`, async ({ market, openOrder }) => {
    const order = request === 'Dispute' ? await lateOrder(market) : await placeOrder(market);
    const view = await openOrder(person, order);
    await view.ask(request);
    if (request === 'Progress update') {
      await view.fill({ 'Your question': 'x'.repeat(1001) });
    }
    await view.submit();
    await expect(view.dialog.locator('[aria-invalid="true"]').first()).toBeVisible();
    await expectOpenToAll(view.page);
  });
}

test('the field for files is open to all, however far each file is', async ({
  market,
  openOrder,
}) => {
  const robin = await openOrder('Robin', await lateOrder(market));
  await robin.ask('Dispute');
  await robin.attach(sampleFile('wall.png'));
  await expect(robin.upload('wall.png')).toContainText('Uploaded');
  await robin.attach(sampleFile('words.png', 'image/png', Buffer.from('Only words.')));
  await expect(robin.upload('words.png')).toContainText('Not uploaded');
  await robin.page.route(fileStore, () => new Promise(() => undefined));
  await robin.attach(sampleFile('a-name-that-is-longer-than-a-phone-is-wide.png'));
  await dropFiles(robin.page, sampleFile('plan.zip', 'application/zip', Buffer.from('PK')));
  await expect(robin.dialog.getByRole('progressbar')).toBeVisible();

  await expectOpenToAll(robin.page);
});

test('providing progress', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'progress_update');
  const jo = await openOrder('Jo', order);
  await jo.answer('Share progress');
  await expect(jo.dialog.getByLabel('How is the work going?')).toBeVisible();
  await expectOpenToAll(jo.page);
});

test('a dispute: contesting it, the desk, and deciding it', async ({ market, open, openOrder }) => {
  const order = await lateOrder(market);
  const requestId = await market.opened(order, 'dispute');
  const jo = await openOrder('Jo', order);
  await jo.answer('Contest');
  await expect(jo.dialog.getByLabel('Your side of the story')).toBeVisible();
  await expectOpenToAll(jo.page);

  await market.post(`/v1/orders/${order}/requests/${requestId}/contest`, pro, contest);
  const desk = await open('Mika', '/desk');
  const link = desk.locator(`a[href="/orders/${order}"]`);
  await expect(link).toContainText('Kitchen shelves');
  await expectOpenToAll(desk);
  await link.click();
  await desk.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(desk.getByRole('dialog').getByLabel('Reasons')).toBeVisible();
  await expectOpenToAll(desk);
});

test('an order that has come to its end, with all that happened', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const declined = await market.opened(order, 'additional_work');
  await market.post(`/v1/orders/${order}/requests/${declined}/decline`, { sub: 'robin' });
  const accepted = await market.opened(order, 'cancellation');
  await market.post(`/v1/orders/${order}/requests/${accepted}/accept`, pro);
  const robin = await openOrder('Robin', order);
  await expect(robin.latest).toContainText('was refunded');
  await expectOpenToAll(robin.page);
});

test('what is not there', async ({ page, runner }) => {
  await page.goto(`${runner.address}/nothing/here`);
  await expect(page.getByText('This page doesn’t exist')).toBeVisible();
  await expectOpenToAll(page);
});
