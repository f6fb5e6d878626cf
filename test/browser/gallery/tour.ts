import type { Page } from '@playwright/test';
import { test as base, type Person } from '../support/test.ts';
import { readings } from './readings.ts';

interface Way {
  /** What is done to the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Waits until it is known what there is to see. */
  readonly ready?: (page: Page) => Promise<unknown>;
}

interface EachTest {
  /** Takes what somebody sees of the same orders in every language: a name for each view, and its path. */
  readonly tour: (
    person: Person,
    views: Readonly<Record<string, string>>,
    way?: Way,
  ) => Promise<void>;
}

const headed = (page: Page) => page.locator('h1').waitFor();

export const test = base.extend<EachTest>({
  tour: async ({ open, runner }, use) =>
    use(async (person, views, { prepare, ready = headed } = {}) => {
      for (const { how, show } of readings) {
        const page = await open(person, '/orders', how);
        await prepare?.(page);
        for (const [name, path] of Object.entries(views)) {
          await page.goto(runner.address + path);
          await ready(page);
          await show(page, name);
        }
      }
    }),
});
