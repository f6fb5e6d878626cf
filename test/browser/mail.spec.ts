import { chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../bench/support/chromium.ts';
import { wordsWith } from '../../lambdas/adapters/mail/put-into-words.ts';
import { LANGUAGES } from '../../lambdas/adapters/mail/texts/languages.ts';
import type { LetterKind } from '../../lambdas/application/mail/letter.ts';
import { isReminder } from '../../lambdas/application/mail/letter.ts';
import { LETTERS } from '../support/letters.ts';
import { SAME_EVERYWHERE } from './support/mail-fonts.ts';

const write = wordsWith('https://orders.example.com/orders/{orderId}');
const languages = Object.keys(LANGUAGES);
const kinds = Object.keys(LETTERS) as LetterKind[];

const htmlOf = (kind: LetterKind, locale: string): string => {
  const reader = { email: 'a@example.com', name: 'Alex', locale, timeZone: 'Europe/Madrid' };
  const stop = isReminder(kind) ? 'https://orders.example.com/mail/unsubscribe' : undefined;
  return write(LETTERS[kind], reader, stop).html;
};

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

const DESKTOP: Look = { width: 600, colorScheme: 'light' };

const show = async (page: Page, html: string, { width, colorScheme }: Look): Promise<void> => {
  await page.setViewportSize({ width, height: 300 });
  await page.emulateMedia({ colorScheme });
  await page.setContent(html);
  await page.addStyleTag({ content: SAME_EVERYWHERE });
  await page.evaluate(() => document.fonts.ready);
};

/** Edges of letters may differ by a little between builds of the browser; a word may not. */
const ALIKE = { fullPage: true, maxDiffPixels: 60, threshold: 0.1 } as const;

/** Drawn without regard to the screen, whatever the machine would do. */
const PLAIN_LETTERS = ['--disable-lcd-text', '--font-render-hinting=none'];

let page: Page;
test.beforeAll(async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: PLAIN_LETTERS });
  page = await browser.newPage();
});
test.afterAll(() => page.context().browser()?.close());

for (const language of languages) {
  for (const kind of kinds) {
    test(`the mail "${kind}" looks in ${language} as it did`, async () => {
      await show(page, htmlOf(kind, language), DESKTOP);

      await expect(page).toHaveScreenshot(`${kind}-${language}.png`, ALIKE);
    });
  }
}

for (const language of ['de', 'ar']) {
  test(`in ${language} it fits a phone, and the dark`, async () => {
    await show(page, htmlOf('reminder', language), { width: 360, colorScheme: 'dark' });

    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    await expect(page).toHaveScreenshot(`phone-dark-${language}.png`, ALIKE);
  });
}
