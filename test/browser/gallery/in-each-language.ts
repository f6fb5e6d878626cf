import type { Page } from '@playwright/test';
import { languageNames } from '../../../web/src/texts/language.ts';
import { test } from '../support/test.ts';
import { type Reading, readings } from './readings.ts';

interface Hands {
  /** Presses the first button of a name. */
  readonly press: (page: Page, name: string) => Promise<void>;
  /** Presses it, and waits for the dialog that it opens. */
  readonly openDialog: (page: Page, name: string) => Promise<void>;
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

async function openDialog(page: Page, name: string): Promise<void> {
  await press(page, name);
  await page.getByRole('dialog').waitFor();
}

/** Defines the same pictures for each language, of orders of its own. */
export function inEachLanguage(define: (reading: Reading & Hands) => void): void {
  for (const reading of readings) {
    test.describe(`in ${languageNames[reading.language]}`, () =>
      define({ ...reading, press, openDialog }));
  }
}
