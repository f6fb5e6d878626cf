import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test';
import { findChromium } from '../../../bench/support/chromium.ts';
import { Marketplace } from '../../support/marketplace.ts';
import { Runner } from '../../support/runner.ts';
import { OrderView } from './order-view.ts';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';

/** Who one can be in the runner. */
export type Person = 'Robin' | 'Jo' | 'Mika';

/** Closes its windows; what they were still asking for is nobody's concern any more. */
async function leave(context: BrowserContext): Promise<void> {
  const ignoreErrors = { behavior: 'ignoreErrors' } as const;
  for (const page of context.pages()) await page.unrouteAll(ignoreErrors);
  await context.unrouteAll(ignoreErrors);
  await context.close();
}

export interface EachTest {
  readonly market: Marketplace;
  /** Opens a window of its own at a path, signed in as somebody. */
  readonly open: (person: Person, path: string, how?: BrowserContextOptions) => Promise<Page>;
  /** The same, at an order. */
  readonly openOrder: (
    person: Person,
    orderId: string,
    how?: BrowserContextOptions,
  ) => Promise<OrderView>;
}

interface Started {
  readonly runner: Runner;
  /** What the runner finds in its environment; `test.use` says otherwise for a file. */
  readonly env: Readonly<Record<string, string>>;
}

/** Tests of the page against the runner, which starts once for those who run one after the other. */
export const test = base.extend<EachTest, Started>({
  // Looked for when a browser is wanted: whoever only reads the configuration may have none.
  launchOptions: [
    async ({ launchOptions }, use) => use({ ...launchOptions, executablePath: findChromium() }),
    { scope: 'worker' },
  ],
  env: [{}, { scope: 'worker', option: true }],
  runner: [
    async ({ env }, use) => {
      const runner = await Runner.start({ command: 'node', env });
      await use(runner);
      await Runner.disposeAll();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  market: async ({ runner }, use) => use(new Marketplace(runner)),
  open: async ({ browser, contextOptions, runner }, use) => {
    const watched: ReturnType<typeof watch>[] = [];
    await use(async (person, path, how = {}) => {
      const context = await browser.newContext({ ...contextOptions, ...how });
      watched.push(watch(context));
      const page = await context.newPage();
      await page.goto(runner.address + path);
      await page.getByRole('button', { name: new RegExp(`^${person}`) }).click();
      await page.waitForURL(runner.address + path);
      return page;
    });
    for (const { context, problems } of watched) {
      await leave(context);
      base.expect(problems, 'errors in the console').toEqual([]);
    }
  },
  openOrder: async ({ open }, use) => {
    await use(async (person, orderId, how) => {
      const page = await open(person, `/orders/${orderId}`, how);
      return new OrderView(page);
    });
  },
});
