import type { Page } from '@playwright/test';
import type { SampleFile } from './files.ts';

const TILES = `
  background:
    linear-gradient(100deg, rgb(0 0 0 / 35%), transparent 45%, rgb(255 255 255 / 18%) 80%),
    repeating-linear-gradient(0deg, #b9b4aa 0 6px, transparent 6px 120px),
    repeating-linear-gradient(90deg, #b9b4aa 0 6px, transparent 6px 120px),
    #6fa3a8;
  clip-path: polygon(0 0, 58% 0, 58% 26%, 50% 26%, 50% 52%, 42% 52%, 42% 100%, 0 100%);
`;
const PLASTER = 'background: linear-gradient(160deg, #d8d2c6, #b7ae9f 60%, #8f8778);';
const SHADE =
  'background: radial-gradient(circle at 70% 30%, transparent 20%, rgb(20 15 10 / 45%)), linear-gradient(#0000 78%, #5d4a39 78%);';

/** A wall that is tiled in part, drawn so that no photo of one has to be kept. */
export async function photograph(page: Page): Promise<Omit<SampleFile, 'name'>> {
  await page.setViewportSize({ width: 1600, height: 1200 });
  const layers = [PLASTER, TILES, SHADE].map(
    (style) => `<div style="position: fixed; inset: 0; ${style}"></div>`,
  );
  await page.setContent(layers.join(''));
  return { mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg', quality: 80 }) };
}
