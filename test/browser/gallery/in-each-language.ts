import type { BrowserContextOptions, Page } from '@playwright/test';
import { type Language, languageNames } from '../../../web/src/texts/language.ts';
import type { Texts } from '../../../web/src/texts/messages.ts';
import { test } from '../support/test.ts';
import { localeIn, textsIn } from '../support/texts.ts';
import { take } from './take.ts';

/** How a page is opened, read and pictured by a reader of one language. */
interface Reading {
  readonly texts: Texts;
  readonly how: BrowserContextOptions;
  /** Presses the first button of a name. */
  readonly press: (page: Page, name: string) => Promise<void>;
  /** Presses it, and waits for the dialog that it opens. */
  readonly openDialog: (page: Page, name: string) => Promise<void>;
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

/** Defines the same pictures for each language of the page. */
export function inEachLanguage(define: (reading: Reading) => void): void {
  for (const language of Object.keys(languageNames) as Language[]) {
    const press = (page: Page, name: string) =>
      page.getByRole('button', { name, exact: true }).first().click();
    test.describe(`in ${languageNames[language]}`, () =>
      define({
        texts: textsIn(language),
        how: { locale: localeIn[language] },
        press,
        openDialog: async (page, name) => {
          await press(page, name);
          await page.getByRole('dialog').waitFor();
        },
        show: async (page, view) => {
          await loadPictures(page);
          await page.waitForLoadState('networkidle');
          await take(page, view, language);
        },
        showWaiting: (page, view) => take(page, view, language),
      }));
  }
}
