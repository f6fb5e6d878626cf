import { customer, pro } from '../support/marketplace.ts';
import { expect, test } from './support/host-site.ts';
import { placeOrder } from './support/orders.ts';

test.describe('its look', () => {
  test("is the page's where the page says so, and lets in nothing else of it", async ({
    market,
    visit,
  }) => {
    const robin = await visit('robin', await placeOrder(market), { colorScheme: 'light' });
    const button = robin.button('Order Assistant');
    await expect(button).toHaveCSS('background-color', 'rgb(91, 42, 181)');
    await expect(button).toHaveCSS('border-radius', '16px');
    await expect(button).toHaveCSS('font-family', /Georgia/);
    await expect(button).toHaveCSS('text-transform', 'none');
    await expect(button).toHaveCSS('letter-spacing', 'normal');
  });

  test('follows the color scheme that the page has, whatever the reader has elsewhere', async ({
    market,
    visit,
  }) => {
    const robin = await visit('robin', await placeOrder(market), { colorScheme: 'light' });
    await robin.button('Order Assistant').waitFor();
    await robin.page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    await expect(robin.button('Order Assistant')).toHaveCSS('color', 'rgb(27, 16, 48)');
  });

  test('leaves the page around as it was', async ({ market, visit }) => {
    const robin = await visit('robin', await placeOrder(market));
    await robin.button('Order Assistant').click();
    await expect(robin.dialog).toBeVisible();
    await robin.page.keyboard.press('Escape');
    await expect(robin.dialog).toBeHidden();

    const left = await robin.page.evaluate(() => ({
      styles: document.querySelectorAll('style, link[rel=stylesheet]').length,
      adopted: document.adoptedStyleSheets.length,
      body: document.body.getAttribute('style') ?? '',
      outside: document.body.querySelectorAll(':scope > :not(header, main)').length,
    }));
    expect(left).toEqual({ styles: 1, adopted: 0, body: '', outside: 0 });
    await expect(robin.page.getByRole('link', { name: 'Fixwell' })).toHaveCSS(
      'font-family',
      'Georgia, serif',
    );
  });
});

test('in Arabic it is written from right to left, and fits a narrow page', async ({
  market,
  visit,
}) => {
  const order = await market.place({ customerName: 'Robin', proName: 'Jo' });
  await market.opened(order, 'additional_work', pro);
  const robin = await visit('robin', order, {
    language: 'ar',
    viewport: { width: 320, height: 700 },
  });
  const article = robin.element.getByRole('article');
  await expect(article).toHaveCSS('direction', 'rtl');
  await robin.element.getByRole('button').last().click();
  await expect(robin.dialog).toHaveCSS('direction', 'rtl');
  const wider = await robin.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
});

test.describe('elements come and go', () => {
  test('one for each order, each telling of its own', async ({ market, visit }) => {
    const [hall, kitchen] = [await placeOrder(market), await placeOrder(market)];
    await market.opened(kitchen, 'progress_update', customer);
    const jo = await visit('jo', hall);
    await expect(jo.element).toContainText('Nothing is waiting');

    await jo.page.evaluate((orderId) => {
      const first = document.querySelector('order-requests');
      const second = document.createElement('order-requests');
      Object.assign(second, { orderId, getToken: first && Reflect.get(first, 'getToken') });
      first?.after(second);
    }, kitchen);

    await expect(jo.element.nth(1)).toContainText('How far are you?');
    await expect(jo.element.first()).toContainText('Nothing is waiting');
    await expect(jo.heard.last()).toContainText(kitchen);
  });

  test('with another order-id it shows that order, and without one nothing', async ({
    market,
    visit,
  }) => {
    const [hall, kitchen] = [await placeOrder(market), await placeOrder(market)];
    await market.opened(kitchen, 'progress_update', customer);
    const jo = await visit('jo', hall);
    await expect(jo.element).toContainText('Nothing is waiting');

    await jo.element.evaluate((element, id) => element.setAttribute('order-id', id), kitchen);
    await expect(jo.element).toContainText('How far are you?');
    await jo.element.evaluate((element) => element.removeAttribute('order-id'));
    await expect(jo.element.getByRole('article')).toHaveCount(0);
    await expect(jo.element.getByRole('button')).toHaveCount(0);
  });

  test('taken away it asks for nothing any more, and put back it shows the order', async ({
    market,
    visit,
  }) => {
    const robin = await visit('robin', await placeOrder(market), {
      prepare: (page) => page.clock.install(),
    });
    // All has come in.
    await expect(robin.element).toContainText('Nothing is waiting for an answer.');
    const element = await robin.element.elementHandle();
    const calls: string[] = [];
    await robin.page.evaluate((node) => node?.parentNode?.removeChild(node), element);
    robin.page.on('request', (request) => calls.push(request.url()));
    await robin.page.clock.runFor('01:00');
    expect(calls).toEqual([]);

    await robin.page.evaluate(
      (node) => node && document.querySelector('main')?.append(node),
      element,
    );

    await expect(robin.button('Order Assistant')).toBeVisible();
    expect(calls.filter((url) => url.includes('/v1/orders/')).length).toBeGreaterThan(0);
  });
});
