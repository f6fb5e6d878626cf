import { pro } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { OrderView } from './support/order-view.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('a refund that was refused is found on the desk and tried again', async ({
  market,
  open,
  openOrder,
}) => {
  const title = 'Paint the gate';
  const order = await placeOrder(market, { title });
  await market.service.payments('decline');
  const requestId = await market.opened(order, 'cancellation');
  await market.post(`/v1/orders/${order}/requests/${requestId}/accept`, pro);
  const robin = await openOrder('Robin', order);
  await expect(robin.facts('Refund: Cancellation')).toContainText('Failed');
  await market.service.payments('ok');

  const desk = await open('Mika', '/desk');
  await desk.getByRole('link', { name: 'Failed payments' }).click();
  const row = desk.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('Refund of US$480.00 (Cancellation) · failed once');
  await expectOpenToAll(desk);
  await row.getByRole('button', { name: 'Try again' }).click();

  await expect(row).toHaveCount(0);
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(robin.facts('Refund: Cancellation')).toContainText('Done');
});

test('two refused refunds lead to their order, and are tried again together', async ({
  market,
  open,
}) => {
  const title = 'Paint the fence';
  const order = await placeOrder(market, { title });
  await market.service.payments('decline');
  for (const type of ['price_adjustment', 'cancellation'] as const) {
    const requestId = await market.opened(order, type);
    await market.post(`/v1/orders/${order}/requests/${requestId}/accept`, pro);
  }
  const desk = await open('Mika', '/desk/payments');
  const rows = desk.getByRole('listitem').filter({ hasText: title });
  await expect(rows.getByText('Try all 2 failed refunds again')).toHaveCount(2);
  await rows.first().getByRole('link').click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title);
  await market.service.payments('ok');
  await desk.getByRole('button', { name: 'Try all 2 failed refunds again' }).click();

  const view = new OrderView(desk);
  await expect(view.facts('Refund: Lower price')).toContainText('Done');
  await expect(view.facts('Refund: Cancellation')).toContainText('Done');
});

test('what moderators note on an order is for them alone', async ({ market, open, openOrder }) => {
  const order = await placeOrder(market);
  const mika = await open('Mika', `/orders/${order}`);
  const notes = mika.getByRole('region', { name: 'Notes' });
  await notes.getByLabel('New note').fill('The customer has called about the colour.');
  await notes.getByRole('button', { name: 'Add note' }).click();
  await expect(notes.getByRole('listitem')).toContainText('The customer has called');
  await expect(notes.getByLabel('New note')).toHaveValue('');
  await expectOpenToAll(mika);

  const robin = await openOrder('Robin', order);
  await expect(robin.history).toContainText('registered the order');
  await expect(robin.page.getByRole('region', { name: 'Notes' })).toHaveCount(0);
});
