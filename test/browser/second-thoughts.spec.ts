import { pro } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import type { OrderView } from './support/order-view.ts';
import { placeOrder } from './support/orders.ts';
import { type EachTest, expect, test } from './support/test.ts';

const withdrawals = (events: readonly string[]) =>
  events.filter((event) => event === 'request_withdrawn').length;

/** Runs in the page: what a test does within the time to undo may take longer than there is. */
function makeWaitEndless() {
  const { setTimeout } = window;
  const longer = (ms?: number) => (ms === 10_000 ? 600_000 : ms);
  window.setTimeout = ((run: TimerHandler, ms?: number, ...args: unknown[]) =>
    setTimeout(run, longer(ms), ...args)) as typeof window.setTimeout;
}

/** Opens an order as Robin, whose time to undo does not pass. */
async function openInNoHurry(
  openOrder: EachTest['openOrder'],
  orderId: string,
): Promise<OrderView> {
  const robin = await openOrder('Robin', orderId);
  await robin.page.addInitScript(makeWaitEndless);
  await robin.page.reload();
  return robin;
}

test('a withdrawal can be undone for ten seconds, by keyboard and in any look', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const robin = await openInNoHurry(openOrder, order);
  await robin.button('Withdraw').click();
  await expect(robin.button('Undo')).toBeFocused();
  await expectOpenToAll(robin.page);

  await robin.page.keyboard.press('Enter');

  await expect(robin.button('Withdraw')).toBeFocused();
  expect(withdrawals(await market.history(order))).toBe(0);
});

test('a withdrawal is not lost when the page is left, nor when the view is', async ({
  market,
  openOrder,
}) => {
  const [left, gone] = [await placeOrder(market), await placeOrder(market)];
  await market.opened(left, 'cancellation');
  await market.opened(gone, 'cancellation');

  const view = await openInNoHurry(openOrder, left);
  await view.button('Withdraw').click();
  await view.page.getByRole('navigation').getByRole('link', { name: 'My orders' }).click();
  await expect.poll(async () => withdrawals(await market.history(left))).toBe(1);

  const other = await openInNoHurry(openOrder, gone);
  await other.button('Withdraw').click();
  await other.page.goto('about:blank');
  await expect.poll(async () => withdrawals(await market.history(gone))).toBe(1);
});

test('an answer that comes before the withdrawal counts, and the withdrawal is refused in words', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const robin = await openInNoHurry(openOrder, order);
  const jo = await openOrder('Jo', order);
  await robin.button('Withdraw').click();
  await jo.accept();

  await expect(robin.latest).toContainText('Jo accepted');
  await expect(robin.page.getByRole('alert')).toContainText('closed in the meantime');
  expect(withdrawals(await market.history(order))).toBe(0);
});

test('what was typed is back when a dialog was closed by mistake', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask('Progress update');
  await robin.fill({ 'Your question': 'How far are you?' });
  await robin.page.keyboard.press('Escape');
  await expect(robin.dialog).toHaveCount(0);

  await robin.ask('Progress update');

  await expect(robin.dialog.getByLabel('Your question')).toHaveValue('How far are you?');
  await expectOpenToAll(robin.page);
  await robin.dialog.getByRole('button', { name: 'Discard draft' }).click();
  await expect(robin.dialog.getByLabel('Your question')).toHaveValue('');
  await expect(robin.dialog.getByLabel('Your question')).toBeFocused();
});

test('an answer that moves money is asked for once more, by keyboard', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order);
  await robin.banner.getByRole('button', { name: 'Accept' }).focus();
  await robin.page.keyboard.press('Enter');
  await expect(robin.dialog.getByRole('heading')).toContainText('Accept and pay');
  await expectOpenToAll(robin.page);
  expect(await market.history(order)).not.toContain('request_accepted');

  await robin.confirmButton.focus();
  await robin.page.keyboard.press('Enter');

  await expect(robin.latest).toContainText('Robin accepted');
  await expect(robin.latest.getByRole('heading')).toBeFocused();
});

test('a delivery is accepted by one press more, by keyboard, with the focus kept', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.post(`/v1/orders/${order}/start`, pro);
  await market.post(`/v1/orders/${order}/deliver`, pro);
  const robin = await openOrder('Robin', order);
  const { keyboard } = robin.page;
  const accept = robin.button('Accept the delivery');
  await accept.focus();
  await keyboard.press('Enter');
  await expect(robin.dialog).toContainText('This completes the order.');
  await expectOpenToAll(robin.page);
  await keyboard.press('Escape');
  await expect(accept).toBeFocused();
  expect(await market.history(order)).not.toContain('order_completed');

  await keyboard.press('Enter');
  await robin.dialog.getByRole('button', { name: 'Complete the order' }).focus();
  await keyboard.press('Enter');

  await expect(robin.status).toContainText('Completed');
  await expect(robin.page.getByRole('heading', { level: 1 })).toBeFocused();
});
