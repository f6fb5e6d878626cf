import { requestBodies } from '../support/marketplace.ts';
import { inEachLanguage } from './gallery/in-each-language.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { test } from './support/test.ts';

const types = Object.keys(requestBodies) as (keyof typeof requestBodies)[];

inEachLanguage(({ texts, how, press, openDialog, show }) => {
  test('asking for each type of request', async ({ market, openOrder }) => {
    const jo = await openOrder('Jo', await placeOrder(market), how);
    const robin = await openOrder('Robin', await lateOrder(market), how);
    await openDialog(robin.page, texts.order.assistant);
    await show(robin.page, 'assistant');
    await openDialog(jo.page, texts.order.assistant);
    await show(jo.page, 'assistant-pro');
    for (const type of types) {
      const { page, dialog } = type === 'additional_work' ? jo : robin;
      await page.reload();
      await openDialog(page, texts.order.assistant);
      await dialog.getByRole('button', { name: texts.requests[type].name }).click();
      await dialog.getByRole('textbox').first().waitFor();
      await show(page, `form-${type}`);
      // A question of one's own is optional: too long a one is wrong.
      if (type === 'progress_update') await dialog.getByRole('textbox').fill('x'.repeat(1001));
      await press(page, texts.form.submit);
      await dialog.locator('[aria-invalid="true"]').first().waitFor();
      await show(page, `form-${type}-with-errors`);
    }
  });

  test('what follows from a request', async ({ market, openOrder }) => {
    const { page, dialog } = await openOrder('Robin', await placeOrder(market), how);
    await openDialog(page, texts.order.assistant);
    await dialog.getByRole('button', { name: texts.requests.cancellation.name }).click();
    await dialog.getByRole('combobox').selectOption('no_longer_needed');
    await dialog.getByRole('textbox').fill('We are moving house instead of painting it.');
    await dialog.getByText(texts.preview.accepted({ who: 'Jo' })).waitFor();
    await show(page, 'form-with-preview');
  });
});
