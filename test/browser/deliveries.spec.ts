import { pro } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('a delivery that nobody looks at completes the order in both windows', async ({
  market,
  open,
  openOrder,
}) => {
  const title = 'Paint the porch';
  const order = await placeOrder(market, { title });
  await market.post(`/v1/orders/${order}/start`, pro);
  const jo = await openOrder('Jo', order);
  const robin = await openOrder('Robin', order);
  await jo.button('Deliver the work').click();

  await expect(robin.banner).toContainText('unless you ask for a revision');
  await expect(jo.banner).toContainText('unless Robin asks for a revision');
  await expect(robin.banner.getByRole('timer')).toContainText('2 days');
  await expectOpenToAll(robin.page);
  const list = await open('Robin', '/orders?role=customer');
  const row = list.getByRole('listitem').filter({ hasText: title });
  await expect(row).toContainText('Review the delivery');

  await market.service.advance('P3DT1S');

  for (const { history, status, banner } of [robin, jo]) {
    await expect(history).toContainText('The order is completed because nobody answered in time');
    await expect(status).toContainText('Completed');
    await expect(banner).toHaveCount(0);
  }
});

test('a revision that Robin asks for takes the deadline away', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.post(`/v1/orders/${order}/start`, pro);
  await market.post(`/v1/orders/${order}/deliver`, pro);
  const robin = await openOrder('Robin', order);
  await robin.button('Ask for a revision').click();

  await expect(robin.status).toContainText('In revision');
  await expect(robin.banner.getByRole('timer')).toHaveCount(0);
});
