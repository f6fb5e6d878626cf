import type { BrowserContextOptions, Page } from '@playwright/test';
import { type Language, languageNames } from '../../../web/src/texts/language.ts';
import type { Texts } from '../../../web/src/texts/messages.ts';
import { localeIn, textsIn } from '../support/texts.ts';
import { take } from './take.ts';

/** How a page is opened, read and pictured by a reader of one language. */
export interface Reading {
  readonly language: Language;
  readonly texts: Texts;
  readonly how: BrowserContextOptions;
  /** Takes a view once everything has come in. */
  readonly show: (page: Page, view: string) => Promise<void>;
  /** Takes one that still waits for something. */
  readonly showWaiting: (page: Page, view: string) => Promise<void>;
}

/** Has pictures come in that are further down than the window shows. */
const loadPictures = (page: Page) =>
  page.locator('img').evaluateAll((pictures) => {
    for (const picture of pictures) (picture as HTMLImageElement).loading = 'eager';
  });

/** A reply that nobody reads, of an order that is not there, never ends: it is not waited for. */
const quiet = (page: Page) =>
  page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);

async function arrived(page: Page): Promise<void> {
  await quiet(page);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await loadPictures(page);
  await quiet(page);
}

/** One for each language of the page. */
export const readings = (Object.keys(languageNames) as Language[]).map(
  (language): Reading => ({
    language,
    texts: textsIn(language),
    how: { locale: localeIn[language] },
    show: async (page, view) => {
      await arrived(page);
      await take(page, view, language);
    },
    showWaiting: (page, view) => take(page, view, language),
  }),
);
