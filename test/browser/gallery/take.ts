import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Language } from '../../../web/src/texts/language.ts';

export const galleryFolder = join(process.cwd(), 'build/gallery');

export const SCHEMES = ['light', 'dark'] as const;
/** A small phone, a tablet, a laptop, a desk's screen. */
export const WIDTHS = [320, 768, 1280, 1920] as const;

/** Takes a view in all looks; the whole of it, however long it is. */
export async function take(page: Page, view: string, language: Language): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
      await page.mouse.move(0, 0);
      const path = join(galleryFolder, view, `${language}-${colorScheme}-${width}.jpg`);
      const still = { caret: 'hide', animations: 'disabled' } as const;
      await page.screenshot({ path, type: 'jpeg', quality: 80, ...still });
    }
  }
}
