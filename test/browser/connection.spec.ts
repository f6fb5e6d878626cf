import { placeOrder } from './support/orders.ts';
import { keepStale } from './support/stale.ts';
import { expect, test } from './support/test.ts';

const count = (events: readonly string[], event: string) =>
  events.filter((each) => each === event).length;

test('offline the page says so and keeps what it knew; back again it catches up', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const jo = await openOrder('Jo', order);
  await expect(jo.history).toContainText('registered the order');
  await jo.page.context().setOffline(true);
  await expect(jo.page.getByText('You’re offline.')).toContainText(/as of \d\d?:\d\d\./);
  await expect(jo.page.getByRole('heading', { level: 1 })).toHaveText('Paint the hall');
  await market.opened(order, 'cancellation');

  await jo.page.context().setOffline(false);

  await expect(jo.page.getByText('You’re offline.')).toHaveCount(0);
  await expect(jo.latest).toContainText('Robin asked to cancel the order');
});

test('what was sent offline is not lost: it is sent once more by the same button', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask('Progress update');
  await robin.fill({ 'Your question': 'How far are you?' });
  await robin.page.context().setOffline(true);
  await robin.submit();
  await expect(robin.dialog.getByRole('alert')).toContainText('it won’t happen twice');

  await robin.page.context().setOffline(false);
  await robin.submit();

  await expect(robin.latest).toContainText('How far are you?');
  expect(count(await market.history(order), 'request_opened')).toBe(1);
});

test('a double click opens one request', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask('Progress update');
  await robin.dialog.getByRole('button', { name: 'Submit request' }).dblclick();

  await expect(robin.latest).toContainText('Waiting for an answer');
  expect(count(await market.history(order), 'request_opened')).toBe(1);
});

test('a double click answers once', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order);
  await robin.banner.getByRole('button', { name: 'Accept' }).click();
  await robin.confirmButton.dblclick();

  await expect(robin.latest).toContainText('Robin accepted');
  await expect(robin.page.getByRole('alert')).toHaveCount(0);
  expect(count(await market.history(order), 'request_accepted')).toBe(1);
});

test('a request whose reply was lost is sent again under its key, and opened once', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  const keys: (string | null)[] = [];
  await robin.page.route(/\/requests$/, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push(await route.request().headerValue('idempotency-key'));
    if (keys.length > 1) return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await robin.ask('Progress update');
  await robin.submit();

  await expect(robin.latest).toContainText('Waiting for an answer');
  await expect(robin.dialog).toHaveCount(0);
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(count(await market.history(order), 'request_opened')).toBe(1);
});

test('an answer in two tabs counts once, and the second tab is brought up to date', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const one = await openOrder('Jo', order);
  const other = await openOrder('Jo', order);
  await keepStale(other.page, 'POST');
  await one.accept();
  await expect(one.status).toContainText('Canceled');
  await other.accept();

  await expect(other.status).toContainText('Canceled');
  expect(count(await market.history(order), 'request_accepted')).toBe(1);
  expect(count(await market.history(order), 'refund_requested')).toBe(1);
});

test('a service that doesn’t answer is told, and forgotten when it does', async ({
  market,
  openOrder,
}) => {
  const jo = await openOrder('Jo', await placeOrder(market));
  await expect(jo.history).toContainText('registered the order');
  await jo.page.route(/\/v1\//, (route) => route.abort('connectionrefused'));
  await expect(jo.page.getByText('The service isn’t answering.')).toBeVisible();

  await jo.page.unroute(/\/v1\//);

  await expect(jo.page.getByText('The service isn’t answering.')).toHaveCount(0);
  await expect(jo.page.getByRole('heading', { level: 1 })).toHaveText('Paint the hall');
});
