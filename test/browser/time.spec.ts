import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

for (const timezoneId of ['America/New_York', 'Asia/Kolkata']) {
  test(`a reader in ${timezoneId} sees the deadline in that zone`, async ({
    market,
    openOrder,
  }) => {
    const order = await placeOrder(market);
    await market.opened(order, 'cancellation');
    const { expiresAt } = (await market.order(order)).pendingRequest;
    const jo = await openOrder('Jo', order, { timezoneId });
    const there = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezoneId,
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
    }).format(new Date(expiresAt));

    const deadline = jo.latest.locator(`time[datetime="${expiresAt}"]`).first();
    await expect(deadline).toContainText(there);
  });
}

test('the time left runs down, and presses towards the end', async ({ market, openOrder }) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  const jo = await openOrder('Jo', order);
  const timeLeft = jo.banner.getByRole('timer');
  await expect(timeLeft).toContainText('1 day');
  const calm = await timeLeft.evaluate((element) => getComputedStyle(element).color);

  await market.service.advance('PT47H30M');

  await expect(timeLeft).toContainText(/29 min.* left/);
  await expect(timeLeft).not.toHaveCSS('color', calm);
});

test('the time left is that of the service, wherever the reader’s clock stands', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  await market.opened(order, 'cancellation');
  await market.service.advance('PT24H');
  const jo = await openOrder('Jo', order);

  await expect(jo.banner.getByRole('timer')).toContainText('23 hr');
});
