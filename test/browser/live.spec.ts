import { inputTime } from './support/input-time.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test("what one party does appears in the other's window by itself, in both directions", async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  const jo = await openOrder('Jo', order);

  await robin.ask('Progress update');
  await robin.submit();
  await expect(jo.latest).toContainText('Robin asked for a progress update');

  await jo.answer('Share progress');
  await jo.fill({ 'How is the work going?': 'The walls are done, the ceiling is next.' });
  await jo.dialog.getByRole('button', { name: 'Share progress' }).click();
  await expect(robin.latest).toContainText('Jo shared progress');
});

test('the list of orders follows, too', async ({ market, open }) => {
  const title = 'Paint the stairs';
  const order = await placeOrder(market, { title });
  const list = await open('Jo', '/orders?role=pro');
  const row = list.getByRole('listitem').filter({ hasText: title }).first();
  await expect(row).toContainText('Accepted');

  await market.opened(order, 'cancellation');

  await expect(row).toContainText('Your answer is needed');
  await expect(row.getByRole('timer')).toContainText('left');
});

test('news is told to those who cannot see it', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const jo = await openOrder('Jo', order);
  await expect(jo.history).toContainText('registered the order');

  await market.opened(order, 'cancellation');

  const told = jo.page.getByRole('status').filter({ hasText: 'Robin asked to cancel the order' });
  await expect(told).toHaveCount(1);
});

test('more time moves the countdown in both windows, and stands in the history', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const robin = await openOrder('Robin', order);
  const jo = await openOrder('Jo', order);
  await expect(jo.banner.getByRole('timer')).toContainText('1 day');

  await robin.answer('Give more time');
  await robin.dialog.getByRole('radio', { name: '48 hours longer' }).check();
  await expect(robin.dialog).toContainText(/If Jo doesn’t answer by .*, the order is canceled/);
  await expectOpenToAll(robin.page);
  await robin.dialog.getByRole('radio', { name: 'Another time' }).check();
  const { expiresAt } = (await market.order(order)).pendingRequest;
  await robin.fill({ 'New deadline': inputTime(expiresAt, 4) });
  await robin.dialog.getByRole('button', { name: 'Give more time' }).click();

  for (const { banner, latest } of [robin, jo]) {
    await expect(banner.getByRole('timer')).toContainText('5 days');
    await expect(latest).toContainText('Robin gave more time, until');
  }
});
