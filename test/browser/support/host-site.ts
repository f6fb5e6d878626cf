import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { type HostSite, startHostSite } from '../../support/host-site.ts';
import { test as base } from './test.ts';
import { watch } from './watch.ts';

/** A page of the example's marketplace, with the element in it. */
class HostPage {
  readonly page: Page;
  readonly element: Locator;
  readonly dialog: Locator;
  /** What the page has heard, a line each. */
  readonly heard: Locator;

  constructor(page: Page) {
    this.page = page;
    this.element = page.locator('order-requests');
    this.dialog = this.element.getByRole('dialog');
    this.heard = page.locator('#events li');
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }
}

interface Visit extends BrowserContextOptions {
  readonly language?: string;
  /** Another name of the host, which makes another origin of it. */
  readonly host?: string;
  /** What is done to the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What goes wrong in the console is part of the test. */
  readonly goesWrong?: boolean;
}

interface EachTest {
  /** Opens the marketplace's page of an order, as somebody who is signed in there. */
  readonly visit: (person: 'robin' | 'jo', orderId: string, how?: Visit) => Promise<HostPage>;
}

/** Tests of the element, on the pages of a marketplace that has an origin of its own. */
export const test = base.extend<EachTest, { site: HostSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads off it that nothing is needed
    async ({}, use) => {
      const site = await startHostSite();
      await use(site);
      site.stop();
    },
    { scope: 'worker' },
  ],
  env: [
    async ({ site }, use) => {
      const embedOrigins = [`http://localhost:${site.port}`];
      await use({ PAGE: JSON.stringify({ embedOrigins }) });
    },
    { scope: 'worker' },
  ],
  visit: async ({ browser, contextOptions, runner, site }, use) => {
    const opened: ReturnType<typeof watch>[] = [];
    await use(async (person, orderId, { language, host, prepare, goesWrong, ...how } = {}) => {
      site.show(orderId, runner);
      const context = await browser.newContext({ ...contextOptions, ...how });
      const watched = watch(context);
      opened.push(goesWrong ? { context, problems: [] } : watched);
      const page = await context.newPage();
      await prepare?.(page);
      const search = new URLSearchParams({ as: person, ...(language && { language }) });
      await page.goto(`http://${host ?? 'localhost'}:${site.port}/?${search}`);
      return new HostPage(page);
    });
    for (const { context, problems } of opened) {
      await context.close();
      base.expect(problems, 'errors in the console').toEqual([]);
    }
  },
});

export { expect } from '@playwright/test';
