import { contest, customer, pro, resolution } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';
import { localeIn, textsIn } from './support/texts.ts';

test('an order that is late says so, and one that has ended does not', async ({
  market,
  openOrder,
}) => {
  const order = await lateOrder(market);
  const robin = await openOrder('Robin', order);
  await expect(robin.facts('End')).toContainText('Overdue');
  await expectOpenToAll(robin.page);

  const asked = await market.opened(order, 'cancellation', customer);
  await market.post(`/v1/orders/${order}/requests/${asked}/accept`, pro);
  await expect(robin.status).toContainText('Canceled');
  await expect(robin.facts('End')).not.toContainText('Overdue');
});

test('giving more time, also until a time of one’s own', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'additional_work');
  const jo = await openOrder('Jo', order);
  await jo.button('Give more time').click();
  await jo.dialog.getByLabel('Another time').check();
  await expect(jo.dialog.getByLabel('New deadline')).toBeVisible();
  await expectOpenToAll(jo.page);
});

test('a page that is offline', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await placeOrder(market));
  await expect(robin.history).toContainText('registered the order');
  await robin.page.context().setOffline(true);
  await expect(robin.page.getByText('You’re offline.')).toBeVisible();
  await expectOpenToAll(robin.page);
});

test('a decision that is read once more', async ({ market, openOrder }) => {
  const order = await lateOrder(market);
  const dispute = await market.opened(order, 'dispute');
  await market.post(`/v1/orders/${order}/requests/${dispute}/contest`, pro, contest);
  const mika = await openOrder('Mika', order);
  await mika.button('Decide').click();
  await mika.dialog.getByLabel('Refund (USD)').fill('120');
  await mika.dialog.getByLabel('Your reasons').fill(resolution.rationale);
  await mika.dialog.getByRole('button', { name: 'Review the decision' }).click();
  await expect(mika.dialog.getByRole('button', { name: 'Confirm the decision' })).toBeVisible();
  await expectOpenToAll(mika.page);
});

test('in Arabic: a conversation, an answer that moves money and a counter-offer', async ({
  market,
  openOrder,
}) => {
  const ar = textsIn('ar');
  const order = await placeOrder(market);
  const asked = await market.opened(order, 'price_adjustment', customer);
  await market.post(`/v1/orders/${order}/requests/${asked}/counter`, pro, {
    newPrice: 46_000,
    reason: 'scope_reduced',
    message: 'The first coat is done already.',
  });
  const { page, dialog } = await openOrder('Robin', order, { locale: localeIn.ar });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await expect(page.getByText(ar.preview.ifYouAccept)).toBeVisible();
  await expectOpenToAll(page);
  for (const name of [ar.answers.accept, ar.offers.make]) {
    await press(name);
    await expect(dialog).toBeVisible();
    await expectOpenToAll(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});
