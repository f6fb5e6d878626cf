import { customer, pro } from '../support/marketplace.ts';
import { placeOrder } from './support/orders.ts';
import { keepStale } from './support/stale.ts';
import { expect, test } from './support/test.ts';

test('what is wrong is said at the fields, and goes away when it is mended', async ({
  market,
  openOrder,
}) => {
  const jo = await openOrder('Jo', await placeOrder(market));
  await jo.ask('Additional work');
  await jo.fill({ Title: 'A', Description: 'Too short.', 'Price each': '0' });
  await jo.submit();

  const title = jo.dialog.getByLabel('Title');
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(/3/);
  const price = jo.dialog.getByLabel('Price each');
  await expect(price).toHaveAccessibleDescription('Enter an amount of at least US$0.01.');
  await expect(jo.dialog.locator('[aria-invalid="true"]')).toHaveCount(4);

  await title.fill('The ceiling too');
  await expect(title).not.toHaveAttribute('aria-invalid');
  await jo.fill({
    Description: 'The ceiling has stains that only two more coats will hide.',
    What: 'Ceiling, two coats',
    'Price each': '90',
  });
  await jo.submit();
  await expect(jo.latest).toContainText('The ceiling too');
});

test('a request that meets another one is explained, and the other one shown', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask('Progress update');
  await keepStale(robin.page, 'POST');
  await market.opened(order, 'cancellation', pro);
  await robin.submit();

  await expect(robin.dialog).toContainText('Another request is already waiting for an answer');
  await robin.page.keyboard.press('Escape');
  await expect(robin.latest).toContainText('Jo asked to cancel the order');
});

test('an answer to a request that was withdrawn is explained, and its end shown', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const requestId = await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order);
  await expect(robin.latest).toContainText('If you accept');
  await keepStale(robin.page, 'POST');
  await market.post(`/v1/orders/${order}/requests/${requestId}/withdraw`, pro);
  await robin.accept();

  await expect(robin.latest).toContainText('Jo withdrew the request');
  await expect(robin.page.getByText('This request has been closed in the meantime')).toBeVisible();
});

test("somebody else's order is not found", async ({ market, openOrder }) => {
  const order = await market.place({ customerId: 'someone-else', proId: 'another' });
  const robin = await openOrder('Robin', order);

  await expect(robin.page.getByRole('main')).toContainText(
    'This order doesn’t exist, or it isn’t yours',
  );
});

test('an address that does not exist is told as such', async ({ page, runner }) => {
  await page.goto(`${runner.address}/nothing/here`);

  await expect(page.getByRole('main')).toContainText('This page doesn’t exist');
});

test('after the deadline no answer is offered, even before the outcome is known', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation', customer);
  const jo = await openOrder('Jo', order);
  await expect(jo.button('Accept')).toBeVisible();
  const { pendingRequest } = await market.order(order);
  const justAfter = new Date(Date.parse(pendingRequest.expiresAt) + 1000);
  await keepStale(jo.page, 'never', justAfter);

  await expect(jo.latest).toContainText('The deadline has passed');
  await expect(jo.button('Accept')).toHaveCount(0);
  await expect(jo.button('Decline')).toHaveCount(0);
});
