import type { Page } from '@playwright/test';
import { customer, Marketplace, pro } from '../support/marketplace.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { lateOrder, placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

const views = (page: Page) => page.getByRole('navigation', { name: 'Show' });
const tab = (page: Page, name: string) => views(page).getByRole('link', { name });
const titles = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('link');

/** One order for each view; all of them are Robin's. */
async function aBusyWeek(market: Marketplace): Promise<void> {
  const asked = await placeOrder(market, { title: 'Paint the hall' });
  await market.opened(asked, 'additional_work', pro);
  const asking = await placeOrder(market, { title: 'Logo for a bakery' });
  await market.opened(asking, 'cancellation', customer);
  await lateOrder(market);
  const ended = await placeOrder(market, { title: 'Clear the attic' });
  for (const step of ['start', 'deliver']) await market.post(`/v1/orders/${ended}/${step}`, pro);
  await market.post(`/v1/orders/${ended}/accept-delivery`, customer);
}

// A runner of their own, so that these orders are all that there are.
test.use({ env: { TZ: 'UTC' } });

test.describe
  .serial('my orders', () => {
    test.beforeAll(async ({ runner }) => {
      await aBusyWeek(new Marketplace(runner));
    });

    test('show what waits first, and each view by its link, there and back', async ({ open }) => {
      const page = await open('Robin', '/orders?role=customer');
      await expect(titles(page)).toHaveText([
        'Paint the hall',
        'Clear the attic',
        'Kitchen shelves',
        'Logo for a bakery',
      ]);
      await expect(views(page).getByRole('link')).toHaveText([
        'All 4',
        'Needs your answer 1',
        'Waiting for others 1',
        'Overdue 1',
        'Open 3',
        'Ended 1',
      ]);

      await tab(page, 'Overdue').click();
      await expect(titles(page)).toHaveText(['Kitchen shelves']);
      await expect(tab(page, 'Overdue')).toHaveAttribute('aria-current', 'page');
      await tab(page, 'Ended').click();
      await expect(titles(page)).toHaveText(['Clear the attic']);

      await page.goBack();
      await expect(page).toHaveURL(/\?role=customer&view=late$/);
      await expect(titles(page)).toHaveText(['Kitchen shelves']);
      await page.reload();
      await expect(titles(page)).toHaveText(['Kitchen shelves']);
    });

    test('are searched by title and name, in the address, for those who only listen too', async ({
      open,
    }) => {
      const page = await open('Robin', '/orders?role=customer');
      const field = page.getByRole('searchbox', { name: 'Search by title or name' });
      await field.fill('HÁLL jo');

      await expect(titles(page)).toHaveText(['Paint the hall']);
      await expect(page).toHaveURL(/q=H/);
      await expect(page.getByRole('status').filter({ hasText: '1 order found' })).toHaveCount(1);
      await page.reload();
      await expect(field).toHaveValue('HÁLL jo');

      await field.fill('nowhere');
      await expect(page.getByRole('heading', { name: 'No orders match “nowhere”' })).toBeVisible();
      await page.getByRole('button', { name: 'Clear search' }).press('Enter');
      await expect(field).toBeFocused();
      await expect(titles(page)).toHaveCount(4);
    });

    test('are counted in the title on every view, on both sides, and as it changes', async ({
      market,
      open,
    }) => {
      const jo = await open('Jo', '/orders?role=customer');
      await expect(jo).toHaveTitle('(1) My orders · Orders');
      await expect(
        jo.getByRole('link', { name: 'I sold 1 order needs your answer' }),
      ).toBeVisible();

      await jo.getByRole('link', { name: 'I sold' }).click();
      await titles(jo).filter({ hasText: 'Kitchen shelves' }).click();
      await expect(jo).toHaveTitle('(1) Kitchen shelves · Orders');

      await jo.goBack();
      const asked = await placeOrder(market, { title: 'Hang the doors' });
      await market.opened(asked, 'progress_update', customer);
      await expect(jo).toHaveTitle('(2) My orders · Orders');
      await expect(tab(jo, 'Needs your answer')).toHaveText('Needs your answer 2');
    });

    test('are reached by keyboard on a phone: what has the focus is in sight', async ({ open }) => {
      const viewport = { width: 320, height: 640 };
      const page = await open('Robin', '/orders?role=customer', { viewport });
      await tab(page, 'All').focus();
      for (const name of ['Needs your answer', 'Waiting for others', 'Overdue', 'Open', 'Ended']) {
        await page.keyboard.press('Tab');
        await expect(tab(page, name)).toBeFocused();
        await expect(tab(page, name)).toBeInViewport({ ratio: 1 });
      }
      await page.keyboard.press('Enter');
      await expect(titles(page)).toHaveText(['Clear the attic']);
      await expect(tab(page, 'Ended')).toBeInViewport({ ratio: 1 });
    });

    test('tell the installed app what waits', async ({ open }) => {
      const page = await open('Robin', '/orders?role=customer');
      await page.addInitScript(() => {
        const badges: number[] = [];
        Object.assign(window, { badges });
        navigator.setAppBadge = async (count) => void badges.push(count ?? -1);
      });
      await page.reload();
      await expect.poll(() => page.evaluate('window.badges')).toEqual([1]);
    });

    test('are open to all: a view with orders, an empty one, and a search', async ({ open }) => {
      test.slow();
      const page = await open('Robin', '/orders?role=customer');
      await expect(titles(page).first()).toBeVisible();
      await expectOpenToAll(page);
      for (const query of ['role=pro&view=late', 'role=customer&q=nowhere']) {
        await page.goto(page.url().replace(/\?.*/, `?${query}`));
        await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
        await expectOpenToAll(page);
      }
    });
  });
