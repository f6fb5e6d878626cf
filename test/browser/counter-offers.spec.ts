import { inputTime } from './support/input-time.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { keepStale } from './support/stale.ts';
import { expect, test } from './support/test.ts';

test('a lower price is negotiated in both windows, and the last offer counts', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'price_adjustment');
  const jo = await openOrder('Jo', order);
  const robin = await openOrder('Robin', order);

  await test.step('Jo counters with a price of their own', async () => {
    await jo.answer('Make a counter-offer');
    await expect(jo.dialog.getByLabel('New price')).toHaveValue('420.00');
    await jo.fill({ 'New price': '460', 'Message to Robin': 'The first coat is done already.' });
    await expect(jo.dialog).toContainText('If Robin accepts');
    await expect(jo.dialog).toContainText('RefundUS$40.00');
    await expectOpenToAll(jo.page);
    await jo.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();
    await expect(jo.dialog).toHaveCount(0);
    await expect(jo.latest.getByRole('heading')).toBeFocused();
    await expect(jo.button('Withdraw')).toBeVisible();
  });

  await test.step('Robin sees both offers side by side, and counters again', async () => {
    await expect(robin.latest).toContainText('Jo made a counter-offer');
    await expect(robin.latest.getByRole('deletion')).toContainText(['US$420.00']);
    await expect(robin.latest).toContainText('The first coat is done already.');
    await expectOpenToAll(robin.page);
    await robin.answer('Make a counter-offer');
    await robin.fill({ 'New price': '440', 'Message to Jo': 'Let us meet in the middle.' });
    await robin.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();
    await expect(robin.dialog).toHaveCount(0);
  });

  await expect(jo.latest).toContainText('Let us meet in the middle.');
  await jo.accept();

  await expect(robin.latest).toContainText('The price went down by US$60.00 to US$440.00');
  await expect(robin.summary).toContainText('US$440.00');
  await expect(robin.requests).toHaveCount(1);
  await expect(robin.latest.getByRole('listitem').first()).toContainText('Robin');
  await expectOpenToAll(robin.page);
});

test('additional work is countered by the customer, item by item', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const robin = await openOrder('Robin', order);
  await robin.answer('Make a counter-offer');
  await robin.fill({ Quantity: '1' });
  await expect(robin.dialog).toContainText('US$590.00');
  await expectOpenToAll(robin.page);
  await robin.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();

  const jo = await openOrder('Jo', order);
  await expect(jo.latest).toContainText('1 × US$90.00');
  await jo.accept();
  await expect(robin.latest).toContainText('The price went up by US$90.00 to US$590.00');
});

test('a change of time is countered up to the fifth offer, which is the last', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const { endAt } = await market.order(order);
  await market.opened(order, 'change_time');
  const jo = await openOrder('Jo', order);
  const robin = await openOrder('Robin', order);
  for (const [view, other, days] of [
    [robin, 'Jo', 1],
    [jo, 'Robin', 4],
    [robin, 'Jo', 2],
    [jo, 'Robin', 3],
  ] as const) {
    await view.answer('Make a counter-offer');
    await view.fill({
      End: inputTime(endAt, days),
      [`Message to ${other}`]: 'Would this be possible instead?',
    });
    await view.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();
    await expect(view.dialog).toHaveCount(0);
  }

  await expect(robin.banner).toContainText('the last offer in this round');
  await expect(robin.button('Make a counter-offer')).toHaveCount(0);
  await expect(robin.latest.getByText('made a counter-offer')).toHaveCount(4);
  await robin.answer('Decline');
  await robin.dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(jo.latest).toContainText('Robin declined');
});

test('a tab that declines what another tab has countered is told, and shows the counter-offer', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'price_adjustment');
  const one = await openOrder('Jo', order);
  const other = await openOrder('Jo', order);
  await keepStale(other.page, 'POST');
  await one.answer('Make a counter-offer');
  await one.fill({ 'New price': '460', 'Message to Robin': 'The first coat is done already.' });
  await one.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();
  await expect(one.dialog).toHaveCount(0);
  await other.answer('Decline');
  await other.dialog.getByRole('button', { name: 'Decline' }).click();

  await expect(other.page.getByText('This request has been closed in the meantime')).toBeVisible();
  await expect(other.latest).toContainText('Jo made a counter-offer');
  await expect(other.latest).toContainText('Waiting for an answer');
});
