import { customer, pro, type RequestType } from '../support/marketplace.ts';
import { inputTime } from './support/input-time.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const TITLES: Readonly<Record<RequestType, string>> = {
  additional_work: 'Additional work',
  change_time: 'New dates',
  price_adjustment: 'Lower price',
  progress_update: 'Progress update',
  cancellation: 'Cancellation',
  dispute: 'Dispute',
};

test('additional work that Robin accepts makes the order dearer', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const jo = await openOrder('Jo', order);
  await jo.ask(TITLES.additional_work);
  await jo.fill({
    Title: 'The ceiling too',
    Description: 'The ceiling has stains that only two more coats will hide.',
    What: 'Ceiling, two coats',
    Quantity: '2',
    'Price each': '90',
  });
  await expect(jo.dialog).toContainText('New price');
  await expect(jo.dialog).toContainText('US$680.00');
  await expect(jo.dialog).toContainText(/If Robin doesn’t answer by .*, the order stays as it is/);
  await jo.submit();
  await expect(jo.latest).toContainText('Waiting for an answer');

  const robin = await openOrder('Robin', order);
  await expect(robin.latest).toContainText('If you accept');
  await robin.accept();

  await expect(robin.latest).toContainText('Robin accepted');
  await expect(robin.latest).toContainText('The price went up by US$180.00 to US$680.00');
  await expect(robin.summary).toContainText('US$680.00');
});

test('a change of time that Robin declines leaves the dates', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const before = await market.order(order);
  const jo = await openOrder('Jo', order);
  await jo.ask(TITLES.change_time);
  await jo.fill({
    End: inputTime(before.endAt, 5),
    Reason: 'Scheduling',
    'Message to Robin': 'The paint arrives some days late.',
  });
  await expect(jo.dialog).toContainText('New end');
  await jo.submit();
  await expect(jo.latest).toContainText('Jo asked for new dates');

  const robin = await openOrder('Robin', order);
  await robin.answer('Decline');
  await robin.dialog.getByLabel('Note').fill('We need the hall that week.');
  await robin.dialog.getByRole('button', { name: 'Decline' }).click();

  await expect(robin.latest).toContainText('Robin declined');
  await expect(jo.latest).toContainText('We need the hall that week.');
  expect((await market.order(order)).endAt).toBe(before.endAt);
});

test('a change of time that Jo accepts moves the end', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'change_time', { sub: 'robin' });
  const jo = await openOrder('Jo', order);
  await jo.accept();

  await expect(jo.latest).toContainText('The work now runs from');
  await expect(jo.summary).toContainText('12 Mar 2040');
});

test('a lower price that Jo accepts returns the difference, and can be lowered again', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  const jo = await openOrder('Jo', order);
  for (const [price, refund] of [
    ['420', 'US$80.00'],
    ['400', 'US$20.00'],
  ] as const) {
    await robin.ask(TITLES.price_adjustment);
    await robin.fill({
      'New price': price,
      Reason: 'There is less to do',
      'Message to Jo': 'The ceiling is fine as it is.',
    });
    await expect(robin.dialog).toContainText(`Refund${refund}`);
    await robin.submit();
    await expect(jo.latest).toContainText('Robin proposed a lower price');
    await expect(jo.latest).toContainText(`Refund${refund}`);
    await jo.accept();
    await expect(robin.latest).toContainText(`${refund} was refunded`);
  }

  await expect(robin.facts('Refund: Lower price').getByText('Done')).toHaveCount(2);
  await expect(robin.summary).toContainText('Paid in totalUS$400.00');
  await expect(robin.summary).toContainText('US$400.00');
});

test('a progress update is asked for and provided', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask(TITLES.progress_update);
  await robin.fill({ 'Your question': 'How far are you?' });
  await expect(robin.dialog).toContainText(
    /If Jo doesn’t answer by .*, the order is canceled and US\$480.00 goes back to you/,
  );
  await expect(robin.dialog).toContainText('Once Jo answers, you’ll see how the work is going');
  await robin.submit();

  const jo = await openOrder('Jo', order);
  await jo.answer('Share progress');
  await jo.fill({
    'How is the work going?': 'The walls are done, the ceiling is next.',
    'Percent complete': '70',
  });
  await jo.dialog.getByRole('button', { name: 'Share progress' }).click();

  await expect(jo.latest).toContainText('Jo shared progress');
  await expect(robin.latest).toContainText('The walls are done, the ceiling is next.');
  await expect(robin.latest).toContainText('70');
});

test('a cancellation that Jo accepts returns the money', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask(TITLES.cancellation);
  await robin.fill({
    Reason: 'It’s no longer needed',
    'Message to Jo': 'We are moving house instead of painting it.',
  });
  await expect(robin.dialog).toContainText('US$480.00');
  await robin.submit();

  const jo = await openOrder('Jo', order);
  await jo.accept();

  await expect(jo.status).toContainText('Canceled');
  await expect(robin.latest).toContainText('US$480.00 was refunded');
});

test('a request that is withdrawn leaves the order open for another', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const robin = await openOrder('Robin', order);
  await robin.answer('Withdraw');

  await expect(robin.latest).toContainText('Robin withdrew the request');
  await robin.assistantButton.click();
  const again = robin.dialog.getByRole('button', { name: TITLES.cancellation });
  await expect(again).not.toHaveAttribute('aria-disabled');
});

test('an order that is closed while Robin asks says so, and offers nothing after that', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask(TITLES.progress_update);
  const requestId = await market.opened(order, 'cancellation', pro);
  await market.post(`/v1/orders/${order}/requests/${requestId}/accept`, customer);
  await expect(robin.dialog).toContainText('The order is closed.');

  await robin.page.keyboard.press('Escape');

  await expect(robin.dialog).toHaveCount(0);
  await expect(robin.assistantButton).toHaveCount(0);
  await expect(robin.page.getByRole('heading', { level: 1 })).toBeFocused();
});

const afterSilence = [
  ['additional_work', 'Jo', 'Accepted'],
  ['change_time', 'Jo', 'Accepted'],
  ['price_adjustment', 'Robin', 'Accepted'],
  ['progress_update', 'Robin', 'Canceled'],
  ['cancellation', 'Robin', 'Canceled'],
  ['dispute', 'Robin', 'Completed'],
] as const;

for (const [type, opener, status] of afterSilence) {
  test(`${TITLES[type]} that nobody answers ends by itself: ${status}`, async ({
    market,
    openOrder,
  }) => {
    const order = type === 'dispute' ? await lateOrder(market) : await placeOrder(market);
    await market.opened(order, type);
    const reader = await openOrder(opener, order);
    await expect(reader.latest).toContainText('Waiting for an answer');

    await market.service.advance(type === 'dispute' ? 'P7DT1S' : 'PT48H1S');

    await expect(reader.latest).toContainText('Nobody answered before the deadline');
    await expect(reader.status).toContainText(status);
    await expect(reader.button('Withdraw')).toHaveCount(0);
  });
}
