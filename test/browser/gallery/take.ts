import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../../web/src/texts/language.ts';

export const galleryFolder = join(process.cwd(), 'build/gallery');

export const SCHEMES = ['light', 'dark'] as const;
/** A small phone, a phone, a tablet, a laptop, a desk's screen. */
export const WIDTHS = [320, 390, 768, 1280, 1920] as const;

const MOST_PIXELS_HIGH = 3000;

/** How high a window has to be to show all of the dialog over the page; 0 without one. */
const dialogHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('[role="dialog"]')?.parentElement?.scrollHeight ?? 0);

/** What is chosen among many is in sight where a page opens that narrow. */
const bringChoiceIntoSight = (page: Page) =>
  page.locator('main nav [aria-current]').evaluateAll((choices) => {
    for (const choice of choices) choice.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

/** Takes all of a view in all looks. */
export async function take(page: Page, view: string, language: Language): Promise<void> {
  await page.mouse.move(0, 0);
  for (const width of WIDTHS) {
    const least = width < 700 ? 740 : 900;
    await page.setViewportSize({ width, height: least });
    const height = Math.min(Math.max(least, await dialogHeight(page)), MOST_PIXELS_HIGH);
    if (height > least) await page.setViewportSize({ width, height });
    await bringChoiceIntoSight(page);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = join(galleryFolder, view, `${language}-${colorScheme}-${width}.jpg`);
      const still = { caret: 'hide', animations: 'disabled' } as const;
      const fullPage = (await page.getByRole('dialog').count()) === 0;
      await page.screenshot({ path, type: 'jpeg', quality: 80, fullPage, ...still });
    }
  }
}
