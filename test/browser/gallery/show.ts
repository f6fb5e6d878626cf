import type { Page } from '@playwright/test';
import { type Language, languageNames } from '../../../web/src/texts/language.ts';
import { test as base, type Person } from '../support/test.ts';
import { localeIn } from '../support/texts.ts';
import { take } from './take.ts';

export const languages = Object.keys(languageNames) as readonly Language[];

interface Way {
  /** What is done to the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Waits until all that belongs to a view is there. */
  readonly ready?: (page: Page) => Promise<unknown>;
}

interface EachTest {
  /** Takes views of somebody in every language: a name for each, and the path that leads there. */
  readonly show: (
    person: Person,
    views: Readonly<Record<string, string>>,
    way?: Way,
  ) => Promise<void>;
}

export async function arrived(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

/** Pictures of views that are the same for every language but for their words. */
export const test = base.extend<EachTest>({
  show: async ({ open, runner }, use) =>
    use(async (person, views, { prepare, ready = arrived } = {}) => {
      for (const language of languages) {
        const page = await open(person, '/orders', { locale: localeIn[language] });
        await prepare?.(page);
        for (const [name, path] of Object.entries(views)) {
          await page.goto(runner.address + path);
          await ready(page);
          await take(page, name, language);
        }
      }
    }),
});
