import { sampleFile } from './support/files.ts';
import { lateOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test('a contested dispute is decided by a moderator from the desk', async ({
  market,
  open,
  openOrder,
}) => {
  const order = await lateOrder(market);
  const robin = await openOrder('Robin', order);
  await robin.ask('Dispute');
  const offered = robin.dialog.getByLabel('What went wrong').locator('option:not([value=""])');
  await expect(offered).toHaveText(['The work is late']);
  await robin.fill({
    'What went wrong': 'The work is late',
    'What happened': 'The shelves should hang since last week; not one of them has been made yet.',
    'Refund asked for': '200',
    'What it shows': 'The kitchen today',
    Link: 'https://example.com/kitchen.jpg',
  });
  await expect(robin.dialog).toContainText(/If Jo doesn’t answer by .*US\$200.00 goes back/);
  await robin.submit();
  await expect(robin.latest).toContainText('Robin opened a dispute');

  const jo = await openOrder('Jo', order);
  await jo.answer('Contest');
  await jo.fill({
    'Your side of the story': 'Robin asked me to wait for the new windows, as our messages show.',
    'Refund you offer': '50',
    'What it shows': 'Our messages of February',
  });
  await jo.attach(sampleFile('messages.txt', 'text/plain'));
  await jo.dialog.getByRole('button', { name: 'Send to a moderator' }).click();
  await expect(robin.latest).toContainText('With a moderator');
  await expect(robin.banner).toContainText('There’s no deadline.');
  await expect(robin.page.getByText('There’s no deadline.').filter({ visible: true })).toHaveCount(
    1,
  );

  const desk = await open('Mika', '/desk');
  await desk.locator(`a[href="/orders/${order}"]`).click();
  await desk.getByRole('button', { name: 'Decide', exact: true }).click();
  const decision = desk.getByRole('dialog');
  await decision.getByLabel('Refund (USD)').fill('120');
  await decision
    .getByLabel('Reasons')
    .fill('Waiting was agreed upon, but not for this long: a part is to be returned.');
  await decision
    .locator('input[multiple]')
    .setInputFiles([sampleFile('terms.pdf', 'application/pdf')]);
  await expect(decision).toContainText('Completed');
  await decision.getByRole('button', { name: 'Review the decision' }).click();
  await expect(decision.getByRole('alert')).toContainText('US$120.00 goes back to Robin');
  await decision.getByRole('button', { name: 'Confirm the decision' }).click();

  await expect(robin.latest).toContainText('US$120.00 goes back');
  await expect(robin.status).toContainText('Completed');
  await expect(jo.latest).toContainText('Waiting was agreed upon, but not for this long');
  for (const file of ['messages.txt', 'terms.pdf']) {
    await expect(robin.latest.getByRole('button', { name: `Download ${file}` })).toBeVisible();
  }
});

test('a dispute that Jo accepts returns what was asked for', async ({ market, openOrder }) => {
  const order = await lateOrder(market);
  await market.opened(order, 'dispute');
  const jo = await openOrder('Jo', order);
  await jo.accept();

  await expect(jo.latest).toContainText('US$200.00 was refunded');
  await expect(jo.status).toContainText('Completed');
});

test('the desk tells whoever is no moderator that there is nothing for them', async ({ open }) => {
  const page = await open('Robin', '/desk');

  await expect(page.getByRole('main')).toContainText('This isn’t yours to do');
});
