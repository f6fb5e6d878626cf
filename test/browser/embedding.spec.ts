import { customer, pro } from '../support/marketplace.ts';
import { expect, test } from './support/host-site.ts';
import { inputTime } from './support/input-time.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';

test.describe("on a marketplace's own page, under its strict policy", () => {
  test('a request is opened by one party and answered by the other', async ({ market, visit }) => {
    const order = await placeOrder(market);
    const jo = await visit('jo', order);
    const robin = await visit('robin', order);
    await expect(robin.element).toContainText('Nothing is waiting for an answer.');

    await jo.button('Order Assistant').click();
    await jo.dialog.getByRole('button', { name: 'New dates' }).click();
    await jo.dialog.getByLabel('End').fill(inputTime(await market.service.now(), 20));
    await jo.dialog.getByLabel('Reason').selectOption({ label: 'Scheduling' });
    await jo.dialog.getByLabel('Message').fill('The paint arrives three days late.');
    await jo.dialog.locator('[type=submit]').click();
    await expect(robin.element.getByRole('article')).toContainText('The paint arrives');
    await robin.button('Accept').click();

    await expect(robin.element.getByRole('article')).toContainText('accepted');
    await expect(robin.element.getByRole('heading', { name: 'Jo asked for' })).toBeFocused();
    await expect(jo.element.getByRole('article')).toContainText('accepted');
    await expect(jo.heard.filter({ hasText: 'requestopened' })).toContainText(
      '"type":"change_time","by":{"role":"pro","isReader":true}',
    );
    await expect(jo.heard.filter({ hasText: 'requestanswered' })).toContainText(
      '"by":{"role":"customer","isReader":false},"answer":"accepted"',
    );
    await expect(robin.heard.filter({ hasText: 'orderchanged' }).last()).toContainText(
      '"pendingRequest":null',
    );
    await expect(robin.heard.filter({ hasText: 'ordererror' })).toHaveCount(0);
  });

  test('a file goes along with a request', async ({ market, visit }) => {
    const order = await placeOrder(market);
    const jo = await visit('jo', order);
    await jo.button('Order Assistant').click();
    await jo.dialog.getByRole('button', { name: 'Additional work' }).click();
    await jo.dialog.getByLabel('Title').fill('The ceiling too');
    await jo.dialog.getByLabel('Description').first().fill('Two more coats will hide the stains.');
    await jo.dialog.locator('[name="/items/0/description"]').fill('Ceiling, two coats');
    await jo.dialog.locator('[name="/items/0/quantity"]').fill('2');
    await jo.dialog.locator('[name="/items/0/unitAmount"]').fill('90');
    await jo.dialog.locator('input[multiple]').setInputFiles('web/public/icon-192.png');
    await jo.dialog.locator('[type=submit]').click();

    const picture = jo.element.getByRole('article').locator('img');
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(192);
  });

  test('an order that is closed offers no button to ask for anything', async ({
    market,
    visit,
  }) => {
    const order = await placeOrder(market);
    const requestId = await market.opened(order, 'cancellation', pro);
    const robin = await visit('robin', order);
    await robin.button('Order Assistant').waitFor();

    await market.post(`/v1/orders/${order}/requests/${requestId}/accept`, customer);

    await expect(robin.element.getByRole('article')).toContainText('accepted');
    await expect(robin.button('Order Assistant')).toHaveCount(0);
  });

  test('nothing bars anybody, with and without a dialog, in any look', async ({
    market,
    visit,
  }) => {
    const order = await market.place({ customerName: 'Robin', proName: 'Jo' });
    await market.opened(order, 'additional_work', pro);
    const robin = await visit('robin', order);
    await expect(robin.button('Accept')).toBeVisible();
    await expectOpenToAll(robin.page);
    await robin.button('Make a counter-offer').click();
    await expect(robin.dialog).toBeVisible();
    await expectOpenToAll(robin.page);
  });
});

test.describe('a dialog of the element', () => {
  test('keeps the focus, closes by Escape, and gives the focus back', async ({ market, visit }) => {
    const robin = await visit('robin', await placeOrder(market));
    const { page, dialog } = robin;
    const button = robin.button('Order Assistant');
    await button.press('Enter');
    await expect(dialog).toBeVisible();
    const isInside = () => dialog.evaluate((element) => element.matches(':focus-within'));
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      await expect.poll(isInside).toBe(true);
    }

    await page.keyboard.press('Escape');

    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('is neither cut off nor moved by what the element stands in', async ({ market, visit }) => {
    const robin = await visit('robin', await placeOrder(market));
    await robin.page.setViewportSize({ width: 390, height: 800 });
    await robin.page.locator('main').evaluate((main) => {
      main.style.transform = 'translateX(40px)';
      main.style.overflow = 'hidden';
    });
    await robin.button('Order Assistant').click();

    await expect.poll(() => robin.dialog.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 });
  });
});

test.describe('tokens', () => {
  const forged = `e30.${Buffer.from('{"sub":"robin"}').toString('base64url')}.AAAA`;

  test('one that is refused is asked for again, once for all calls', async ({ market, visit }) => {
    const asked: string[] = [];
    const robin = await visit('robin', await placeOrder(market), {
      goesWrong: true,
      prepare: (page) =>
        page.route('**/token?*', (route) => {
          asked.push(route.request().url());
          return asked.length === 1 ? route.fulfill({ body: forged }) : route.fallback();
        }),
    });

    await expect(robin.element).toContainText('Nothing is waiting');
    expect(asked).toHaveLength(2);
    await expect(robin.heard.filter({ hasText: 'ordererror' })).toHaveCount(0);
  });

  test('whoever has none any more is told, and comes back by trying again', async ({
    market,
    visit,
  }) => {
    let isSignedIn = false;
    const robin = await visit('robin', await placeOrder(market), {
      goesWrong: true,
      prepare: (page) =>
        page.route('**/token?*', (route) =>
          isSignedIn ? route.fallback() : route.fulfill({ status: 401 }),
        ),
    });
    await expect(robin.element.getByRole('alert')).toContainText('You’re signed out');
    await expect(robin.heard.first()).toContainText('"code":"token-refused"');

    isSignedIn = true;
    await robin.button('Try again').click();

    await expect(robin.element).toContainText('Nothing is waiting');
  });
});

test('a page of an origin that the stage does not name gets neither script nor answers', async ({
  market,
  runner,
  visit,
}) => {
  const order = await placeOrder(market);
  const { page } = await visit('robin', order, { host: '127.0.0.1', goesWrong: true });
  await page.waitForLoadState('networkidle');

  const isDefined = await page.evaluate(() => customElements.get('order-requests') !== undefined);
  expect(isDefined).toBe(false);
  const called = await page.evaluate(
    (address) =>
      fetch(`${address}/v1/orders`).then(
        () => 'answered',
        () => 'refused',
      ),
    runner.address,
  );
  expect(called).toBe('refused');
});
