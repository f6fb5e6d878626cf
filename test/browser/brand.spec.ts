import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test.use({ env: { PAGE: readFileSync('examples/embedding/page.json', 'utf8') } });

const SLOW_MS = 1_000;
const VIOLET = 'rgb(91, 42, 181)';

test('a page with a brand bears its name, logo, colors and links in every view', async ({
  market,
  openOrder,
}) => {
  const { page, assistantButton } = await openOrder('Robin', await placeOrder(market));
  await expect(assistantButton).toBeVisible();

  await expect(page).toHaveTitle('Paint the hall · Fixwell');
  const mark = page.getByRole('link', { name: 'Fixwell' });
  await expect(mark.locator('img')).toHaveJSProperty('complete', true);
  expect(await mark.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32);
  await expect(assistantButton).toHaveCSS('background-color', VIOLET);
  await expect(assistantButton).toHaveCSS('border-radius', '12px');
  const links = page.getByRole('navigation', { name: 'Help and legal' }).getByRole('link');
  await expect(links).toHaveText(['Help', 'Terms', 'Privacy']);
  await expectOpenToAll(page);
});

test('nobody sees other colors first, even where the brand is slow to come', async ({
  browser,
  runner,
}) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const see = () => {
      const { backgroundColor } = getComputedStyle(document.body);
      document.documentElement.dataset.seenFirst ??= backgroundColor;
    };
    new PerformanceObserver(see).observe({ type: 'paint', buffered: true });
  });
  const script = page.waitForResponse(/\/assets\/.*\.js/);
  await page.route('**/brand.css', async (route) => {
    await script;
    // Whatever does not wait for the brand is painted by then.
    await setTimeout(SLOW_MS);
    await route.fallback();
  });

  await page.goto(runner.address);

  await expect(page.locator('html')).toHaveAttribute('data-seen-first', 'rgb(247, 245, 251)');
  await page.close();
});

test('Chromium finds that the page can be installed as an app', async ({ open }) => {
  const page = await open('Robin', '/orders?role=customer');
  const session = await page.context().newCDPSession(page);

  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Fixwell', display: 'standalone' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(
    // A test's window is like a private one, into which nothing is installed.
    installabilityErrors.length > 0 ? ['in-incognito'] : [],
  );
});
