import { pro } from '../support/marketplace.ts';
import { inputTime } from './support/input-time.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('whoever is away has time to answer from their return on', async ({
  market,
  open,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const jo = await open('Jo', '/orders?role=pro');
  await jo.getByRole('button', { name: 'Set time away' }).click();
  const dialog = jo.getByRole('dialog');
  await dialog.getByLabel('I’m away until').fill(inputTime(await market.service.now(), 5));
  await expectOpenToAll(jo);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(jo.getByRole('button', { name: /Away until/ })).toBeVisible();
  await expectOpenToAll(jo);

  const robin = await openOrder('Robin', order);
  await expect(robin.summary).toContainText(/Jo is away until .*The time to answer starts then/);
  await robin.ask('Cancellation');
  await expect(robin.dialog).toContainText('Jo is away until');
  await robin.fill({
    Reason: 'It’s no longer needed',
    'Message to Jo': 'We are moving house instead of painting it.',
  });
  await expect(robin.dialog).toContainText('US$480.00 goes back to you');
  await robin.submit();
  await expect(robin.banner.getByRole('timer')).toContainText('6 days');

  await jo.getByRole('button', { name: /Away until/ }).click();
  await dialog.getByRole('button', { name: 'I’m back' }).click();
  await expect(jo.getByRole('button', { name: 'Set time away' })).toBeVisible();
  await expect(robin.summary).not.toContainText('is away');
  await expect(robin.banner.getByRole('timer')).toContainText('6 days');
});

test('an absence too far ahead is refused at its field', async ({ market, open }) => {
  const jo = await open('Jo', '/orders?role=pro');
  await jo.getByRole('button', { name: 'Set time away' }).click();
  const field = jo.getByRole('dialog').getByLabel('I’m away until');
  await field.fill(inputTime(await market.service.now(), 40));
  await jo.getByRole('dialog').getByRole('button', { name: 'Save' }).click();

  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect((await market.get('/v1/me/availability', pro)).body).toEqual({ awayUntil: null });
});
