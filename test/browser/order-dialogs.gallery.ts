import type { Page } from '@playwright/test';
import { contest, type Marketplace, pro, resolution } from '../support/marketplace.ts';
import { inEachLanguage } from './gallery/in-each-language.ts';
import { disputeWithFiles } from './gallery/orders.ts';
import { fileStore, sampleFile } from './support/files.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { test } from './support/test.ts';

const askedForWork = async (market: Marketplace) => {
  const order = await placeOrder(market, { title: 'Logo for a bakery', startsInDays: -1 });
  await market.opened(order, 'additional_work');
  return order;
};

/** What the service says to a form that is only tried out. */
const triedOut = (page: Page) =>
  page.waitForResponse((response) => response.url().includes('dryRun=true'));

inEachLanguage(({ texts, how, press, openDialog, show, showWaiting }) => {
  test('answers', async ({ market, openOrder }) => {
    const order = await askedForWork(market);
    const { page, dialog } = await openOrder('Robin', order, how);
    await openDialog(page, texts.answers.accept);
    await show(page, 'accepting');
    await page.keyboard.press('Escape');
    await openDialog(page, texts.answers.decline);
    await show(page, 'declining');
    await dialog.getByRole('textbox').fill('x'.repeat(501));
    await dialog.getByRole('button', { name: texts.answers.decline, exact: true }).click();
    await dialog.locator('[aria-invalid="true"]').waitFor();
    await show(page, 'declining-with-errors');
    await page.keyboard.press('Escape');
    await openDialog(page, texts.offers.make);
    await dialog.getByText(texts.preview.accepted({ who: 'Jo' })).waitFor();
    await show(page, 'countering');
    const refused = triedOut(page);
    await dialog.getByRole('textbox').first().fill('');
    await refused;
    await press(page, texts.offers.submit);
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    await show(page, 'countering-with-errors');

    const jo = await openOrder('Jo', order, how);
    const allowed = triedOut(jo.page);
    await openDialog(jo.page, texts.moreTime.give);
    await allowed;
    await show(jo.page, 'giving-more-time');
    const unchanged = triedOut(jo.page);
    await jo.dialog.getByRole('radio').last().check();
    await unchanged;
    await show(jo.page, 'giving-another-time');
    await jo.page.keyboard.press('Escape');
    await jo.page.clock.install();
    await jo.page.reload();
    await press(jo.page, texts.answers.withdraw);
    await jo.page.getByRole('button', { name: texts.undo.button }).waitFor();
    // There is time enough to look at it.
    await jo.page.clock.pauseAt(Date.now() + 3000);
    await showWaiting(jo.page, 'withdrawing');
  });

  test('progress', async ({ market, openOrder }) => {
    const order = await placeOrder(market, { title: 'Bathroom tiles', startsInDays: -2 });
    await market.opened(order, 'progress_update');
    const { page, dialog } = await openOrder('Jo', order, how);
    await openDialog(page, texts.answers.provideProgress);
    await show(page, 'providing-progress');
    await dialog.getByRole('button', { name: texts.answers.provideProgress }).click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    await show(page, 'providing-progress-with-errors');
  });

  test('disputes', async ({ market, openOrder, page: studio }) => {
    const order = await placeOrder(market, { title: 'Bathroom tiles', startsInDays: -10 });
    const dispute = await disputeWithFiles(market, order, studio);
    const jo = await openOrder('Jo', order, how);
    await jo.page.getByRole('button', { name: 'left-wall.jpg' }).click();
    await jo.dialog.getByRole('img').waitFor();
    await show(jo.page, 'viewer');
    await jo.page.keyboard.press('Escape');
    await openDialog(jo.page, texts.dispute.contest);
    await show(jo.page, 'contesting');
    await press(jo.page, texts.dispute.contestSubmit);
    await jo.dialog.locator('[aria-invalid="true"]').first().waitFor();
    await show(jo.page, 'contesting-with-errors');
    await market.post(`/v1/orders/${order}/requests/${dispute}/contest`, pro, contest);
    const mika = await openOrder('Mika', order, how);
    await openDialog(mika.page, texts.dispute.decide);
    await show(mika.page, 'deciding');
    await mika.dialog.getByRole('button', { name: texts.moderation.take }).click();
    await mika.dialog.getByRole('button', { name: texts.moderation.release }).waitFor();
    await press(mika.page, texts.moderation.review);
    await mika.dialog.locator('[aria-invalid="true"]').first().waitFor();
    await show(mika.page, 'deciding-with-errors');
    await mika.dialog.locator('[name="/refund"]').fill('120');
    await mika.dialog.locator('[name="/rationale"]').fill(resolution.rationale);
    await press(mika.page, texts.moderation.review);
    await mika.dialog.getByRole('button', { name: texts.dispute.confirm }).waitFor();
    await show(mika.page, 'deciding-finally');
  });

  test('files on their way, a draft that is back, and no connection', async ({
    market,
    openOrder,
  }) => {
    const { page, dialog } = await openOrder('Robin', await lateOrder(market), how);
    const askForDispute = async () => {
      await press(page, texts.order.assistant);
      await dialog.getByRole('button', { name: texts.requests.dispute.name }).click();
    };
    await askForDispute();
    await dialog.getByLabel(texts.requests.dispute.description).fill('Not one shelf hangs yet.');
    await page.keyboard.press('Escape');
    await askForDispute();
    await show(page, 'draft');
    const files = dialog.locator('input[multiple]');
    await files.setInputFiles([sampleFile('wall.png')]);
    await dialog.getByText(texts.files.steps.ready).first().waitFor();
    await files.setInputFiles([sampleFile('words.png', 'image/png', Buffer.from('Only words.'))]);
    await dialog.getByText(texts.files.steps.failed).first().waitFor();
    await page.route(fileStore, () => new Promise(() => undefined));
    await files.setInputFiles([sampleFile('a-name-that-is-longer-than-a-phone-is-wide.png')]);
    await dialog.getByRole('progressbar').waitFor();
    await showWaiting(page, 'uploading');
    await page.unroute(fileStore);
    await page.reload();
    await page.getByRole('button', { name: texts.order.print }).waitFor();
    await page.context().setOffline(true);
    await page.locator('[role="status"] > p').first().waitFor();
    await show(page, 'offline');
  });

  test('time away, and keys', async ({ market, open, openOrder }) => {
    const { page } = await openOrder('Robin', await placeOrder(market), how);
    await openDialog(page, texts.shortcuts.title);
    await show(page, 'shortcuts');
    const jo = await open('Jo', '/orders?role=pro', how);
    await openDialog(jo, texts.away.set);
    await show(jo, 'time-away');
    await press(jo, texts.away.save);
    await jo.locator('[aria-invalid="true"]').waitFor();
    await show(jo, 'time-away-with-errors');
  });
});
