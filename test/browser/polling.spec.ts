import type { Page } from '@playwright/test';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

/** As if the reader looked at another tab, or came back from there. */
const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    isHidden ? 'hidden' : 'visible',
  );

/** The reader's own clock stands still from the next load on, until a test lets it pass. */
async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.reload();
}

const ORDER = /\/v1\/orders\/[^/]+$/;
const VIEWS = [
  { view: 'a list', person: 'Robin', path: () => '/orders?role=customer', asks: /\/v1\/orders\?/ },
  { view: 'an order', person: 'Robin', path: (id: string) => `/orders/${id}`, asks: ORDER },
  { view: 'the desk', person: 'Mika', path: () => '/desk', asks: /\/v1\/requests\?/ },
] as const;

for (const { view, person, path, asks } of VIEWS) {
  test(`${view} in a hidden tab is not asked for, and at once when the tab is seen`, async ({
    market,
    open,
  }) => {
    const page = await open(person, path(await placeOrder(market)));
    const asked = { times: 0 };
    page.on('request', (request) => void (asks.test(request.url()) && asked.times++));
    await holdClock(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const nextPoll = page.waitForRequest(asks);
    await page.clock.runFor(3000);
    await nextPoll;

    await setHidden(page, true);
    for (let minute = 0; minute < 12; minute++) {
      await page.clock.runFor(60_000);
      await page.evaluate(() => fetch('/config.json'));
    }
    asked.times = 0;
    await page.clock.fastForward('01:00:00');
    expect(asked.times).toBe(0);

    const atOnce = page.waitForRequest(asks);
    await setHidden(page, false);
    await atOnce;
  });
}
