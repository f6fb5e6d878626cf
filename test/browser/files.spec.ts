import { dropFiles, fileStore, sampleFile } from './support/files.ts';
import type { OrderView } from './support/order-view.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

/** Fills in all of a dispute but its files. */
async function beginDispute(robin: OrderView): Promise<void> {
  await robin.ask('Dispute');
  await robin.fill({
    'What went wrong': 'The work is late',
    'What happened': 'The shelves should hang since last week; not one of them has been made yet.',
    'Refund asked for': '200',
    'What it shows': 'The kitchen today',
  });
}

const wall = sampleFile('wall.png');

test('what Robin drops onto a dispute, Jo sees', async ({ market, openOrder }) => {
  const order = await lateOrder(market);
  const robin = await openOrder('Robin', order);
  await beginDispute(robin);
  await dropFiles(robin.page, wall, sampleFile('offer.pdf', 'application/pdf'));
  await expect(robin.upload('wall.png')).toContainText('Uploaded');
  await expect(robin.upload('offer.pdf')).toContainText('Uploaded');
  await robin.submit();

  const jo = await openOrder('Jo', order);
  const files = jo.latest.getByRole('list', { name: 'Files' });
  await expect(files.getByRole('button', { name: 'wall.png' })).toBeVisible();
  await expect(files.locator('img')).toHaveJSProperty('naturalWidth', 1);

  const downloading = jo.page.waitForEvent('download');
  await files.getByRole('button', { name: 'Download offer.pdf' }).click();
  expect((await downloading).suggestedFilename()).toBe('offer.pdf');
});

test('files that are chosen go with an offer, a counter-offer and progress', async ({
  market,
  openOrder,
}) => {
  const order = await placeOrder(market);
  const jo = await openOrder('Jo', order);
  await jo.ask('Additional work');
  await jo.fill({
    Title: 'The ceiling too',
    Description: 'The ceiling has stains that only two more coats will hide.',
    What: 'Ceiling, two coats',
    'Price each': '90',
  });
  await jo.attach(wall, sampleFile('walk.mp4', 'video/mp4'));
  await expect(jo.upload('walk.mp4')).toContainText('Uploaded');
  await jo.dialog.getByRole('button', { name: 'Remove wall.png' }).click();
  await jo.submit();
  await expect(jo.latest.getByRole('button', { name: 'walk.mp4' })).toBeVisible();
  await expect(jo.latest).not.toContainText('wall.png');

  const robin = await openOrder('Robin', order);
  await robin.answer('Make a counter-offer');
  await robin.fill({ 'Price each': '80' });
  await robin.attach(wall);
  await robin.dialog.getByRole('button', { name: 'Send the counter-offer' }).click();
  await expect(jo.latest.getByRole('button', { name: 'wall.png' })).toBeVisible();
  await jo.accept();

  await robin.ask('Progress update');
  await robin.submit();
  await jo.answer('Share progress');
  await jo.fill({ 'How is the work going?': 'The walls are done, the ceiling is next.' });
  await jo.attach(sampleFile('today.png'));
  await jo.dialog.getByRole('button', { name: 'Share progress' }).click();
  await expect(robin.latest.getByRole('button', { name: 'today.png' })).toBeVisible();
});

test('an upload that was cancelled does not go with the form', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await lateOrder(market));
  await beginDispute(robin);
  await robin.page.route(fileStore, () => new Promise(() => undefined));
  await robin.attach(wall);
  await expect(robin.submitButton).toBeDisabled();
  await expect(robin.submitButton).toHaveAccessibleDescription(/as soon as all files are uploaded/);

  await robin.dialog.getByRole('button', { name: 'Cancel wall.png' }).click();
  await robin.submit();

  await expect(robin.latest).toContainText('Robin opened a dispute');
  await expect(robin.latest).not.toContainText('wall.png');
});

test('an upload is tried again after the connection was lost', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await lateOrder(market));
  await beginDispute(robin);
  await robin.page.route(fileStore, (route) => route.abort());
  await robin.attach(wall);
  await expect(robin.upload('wall.png')).toContainText('The upload was interrupted.');

  await robin.page.unroute(fileStore);
  await robin.dialog.getByRole('button', { name: 'Try again: wall.png' }).click();
  await expect(robin.upload('wall.png')).toContainText('Uploaded');
  await robin.submit();

  await expect(robin.latest.getByRole('button', { name: 'wall.png' })).toBeVisible();
});

test('a text that calls itself a picture is refused, with the reason', async ({
  market,
  openOrder,
}) => {
  const robin = await openOrder('Robin', await lateOrder(market));
  await beginDispute(robin);
  await robin.attach(sampleFile('wall.png', 'image/png', Buffer.from('Only words.')));
  await expect(robin.upload('wall.png').locator('p')).toContainText('don’t match its type');
  await expect(robin.upload('wall.png')).toContainText('Not uploaded');
  await expect(robin.submitButton).toHaveAccessibleDescription(/Some files weren’t uploaded/);

  await robin.dialog.getByRole('button', { name: 'Remove wall.png' }).click();
  await robin.submit();
  await expect(robin.latest).toContainText('Robin opened a dispute');
});

test('what cannot be attached is said before anything is sent', async ({ market, openOrder }) => {
  const robin = await openOrder('Robin', await lateOrder(market));
  await robin.ask('Dispute');
  await dropFiles(robin.page, sampleFile('plan.zip', 'application/zip', Buffer.from('PK')), wall);

  await expect(robin.dialog.getByRole('alert')).toContainText('plan.zip can’t be attached.');
  await expect(robin.upload('wall.png')).toContainText('Uploaded');
});

test('a phone offers its camera', async ({ market, openOrder }) => {
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
  const robin = await openOrder('Robin', await lateOrder(market), phone);
  await robin.ask('Dispute');
  const choosing = robin.page.waitForEvent('filechooser');
  await robin.dialog.getByRole('button', { name: 'Take a photo' }).click();
  await (await choosing).setFiles([wall]);

  await expect(robin.upload('wall.png')).toContainText('Uploaded');
  await expect(robin.dialog.getByText('or drop them here')).toBeHidden();
});
