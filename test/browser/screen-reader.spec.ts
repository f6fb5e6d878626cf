import { pro } from '../support/marketplace.ts';
import { placeOrder } from './support/orders.ts';
import { ScreenReader } from './support/screen-reader.ts';
import { expect, test } from './support/test.ts';
import { localeIn, textsIn } from './support/texts.ts';

/** What was said of some phrases, in the order in which it was said. */
const among = (said: readonly string[], phrases: readonly string[]) =>
  said.filter((phrase) => phrases.includes(phrase));

test('a course is heard from the first word to the last', async ({ market, openOrder }) => {
  const order = await placeOrder(market, { title: 'Paint the porch' });
  const { page, dialog } = await openOrder('Robin', order);
  const reader = await ScreenReader.on(page);
  const assistant = 'button, Order Assistant, has popup dialog';

  await test.step('how the order stands, then what can be done', async () => {
    const outline = [
      'navigation, Orders',
      'heading, Paint the porch, level 1',
      'list, Progress',
      'listitem, level 1, current step, position 1, set size 4',
      'region, Summary',
      'heading, Money, level 2',
      assistant,
    ];

    expect(among(await reader.readTo(assistant), outline)).toEqual(outline);
  });

  await test.step('the Order Assistant says what each request is, and what silence does', async () => {
    await reader.act();
    await reader.hears('dialog, Order Assistant, What would you like to ask for?');
    const said = await reader.readTo('button, Progress update Ask how the work is going.');

    expect(said.at(-1)).toMatch(
      /With no answer by .+, the order is canceled and the money goes back\.$/,
    );
  });

  await test.step('a form begins with its first field, and tells what follows before it is sent', async () => {
    await reader.act();
    await expect(dialog.getByLabel('Your question')).toBeFocused();
    await page.keyboard.type('Is the ceiling done?');
    const said = await reader.readTo('button, Submit request');

    expect(said.join('\n')).toMatch(/If Jo doesn’t answer by .+ goes back to you\./);
  });

  await test.step('sent, it is told, and the focus is back where it came from', async () => {
    await reader.act();
    await reader.hears('polite: The order has changed: Robin asked for a progress update.');
    await expect(page.getByRole('button', { name: 'Order Assistant' })).toBeFocused();
  });

  await test.step('what the other party does is told wherever the reader is', async () => {
    const { pendingRequest } = await market.order(order);
    await market.post(
      `/v1/orders/${order}/requests/${pendingRequest.requestId}/provide-progress`,
      pro,
      { summary: 'The ceiling is done, the walls are not.' },
    );
    await reader.hears('polite: The order has changed: Jo shared progress.');
    await market.opened(order, 'additional_work');
    await reader.hears('polite: The order has changed: Jo offered additional work.');
  });

  await test.step('what waits comes first, with the time that is left and the two answers', async () => {
    const outline = [
      'region, What’s next',
      'Your answer is needed',
      'timer',
      'button, Accept, has popup dialog',
      'button, Decline, has popup dialog',
      'region, Summary',
    ];

    expect(among(await reader.readTo('region, Summary'), outline)).toEqual(outline);
  });

  await test.step('money moves only after it was said how much, and from whom to whom', async () => {
    await reader.readTo('end of document');
    await reader.readTo('button, Accept, has popup dialog');
    await reader.act();
    await reader.hears('dialog, Accept and pay US$180.00?, This moves money and can’t be undone.');
    const terms = [
      'US$180.00',
      'You (original payment method)',
      'Jo (for the additional work)',
      'button, Pay US$180.00',
    ];
    expect(among(await reader.readTo('button, Pay US$180.00'), terms)).toEqual(terms);
    await reader.act();
    await reader.hears('heading, Jo offered additional work, level 4');
    // In one announcement with the rest, if it was quick.
    await reader.hears('US$180.00 was charged.');
  });
});

test('a withdrawal is told while it can be undone', async ({ market, openOrder }) => {
  const order = await placeOrder(market, { title: 'Paint the gate' });
  await market.opened(order, 'change_time', pro);
  const { page } = await openOrder('Jo', order);
  const reader = await ScreenReader.on(page);

  await reader.readTo('button, Withdraw');
  await reader.act();
  await reader.hears('polite: Withdrawing your request in 10 seconds');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Withdraw' }).first()).toBeVisible();
  expect((await market.order(order)).pendingRequest).not.toBeNull();
});

test('an order is heard in Arabic, names set apart', async ({ market, openOrder }) => {
  const order = await placeOrder(market, { title: 'Paint the shed' });
  await market.opened(order, 'change_time', pro);
  const { page } = await openOrder('Robin', order, { locale: localeIn.ar });
  const reader = await ScreenReader.on(page);
  const { answers, common, requests } = textsIn('ar');

  const said = await reader.readTo(`button, ${answers.decline}`);

  expect(said).toContain(`link, ${common.skipToContent}`);
  expect(said).toContain(`button, ${requests.change_time.asked({ who: 'Jo' })}`);
});
