import { createRequire } from 'node:module';
import type { Virtual } from '@guidepup/virtual-screen-reader';
import { expect, type Page } from '@playwright/test';
import { buildSync } from 'esbuild';

declare global {
  interface Window {
    readonly screenReader: { readonly virtual: Virtual };
  }
}

const library = createRequire(import.meta.url).resolve(
  '@guidepup/virtual-screen-reader/browser.js',
);

const script = (): string => {
  const how = { bundle: true, format: 'iife', globalName: 'screenReader', write: false } as const;
  const built = buildSync({ ...how, entryPoints: [library] });
  return `${built.outputFiles[0]?.text}; window.screenReader = screenReader;`;
};

/** How many things are read on the way to one before it counts as out of reach. */
const MOST_STEPS = 250;

/**
 * A page as it is heard: what a screen reader says item by item, and what live regions make it say
 * in between. Roles, names and announcements follow the specifications (ARIA, accname).
 */
export class ScreenReader {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins to listen to the page as it is now. */
  static async on(page: Page): Promise<ScreenReader> {
    await page.addInitScript(script());
    await page.reload();
    await expect(page.locator('h1')).toBeVisible();
    await page.evaluate(() => window.screenReader.virtual.start({ container: document.body }));
    return new ScreenReader(page);
  }

  /** Reads on to what begins with a phrase, and gives all that was said on the way, that included. */
  async readTo(phrase: string): Promise<readonly string[]> {
    const said = await this.#page.evaluate(
      async ([wanted, most]) => {
        const { virtual } = window.screenReader;
        const heard: string[] = [];
        while (!heard.at(-1)?.startsWith(wanted) && heard.length < most) {
          await virtual.next();
          heard.push(await virtual.lastSpokenPhrase());
        }
        return heard;
      },
      [phrase, MOST_STEPS] as const,
    );
    expect(said.at(-1), `what is read last of ${said.length} things`).toContain(phrase);
    return said;
  }

  /** Activates what has just been read; what is heard from then on comes of that. */
  act(): Promise<void> {
    return this.#page.evaluate(async () => {
      await window.screenReader.virtual.clearSpokenPhraseLog();
      await window.screenReader.virtual.act();
    });
  }

  type(text: string): Promise<void> {
    return this.#page.evaluate((typed) => window.screenReader.virtual.type(typed), text);
  }

  /**
   * Waits until it says something by itself: where the focus has gone, or what a live region has it
   * say, wherever the reader is just then.
   */
  async hears(phrase: string): Promise<void> {
    const log = async () => {
      const said = await this.#page.evaluate(() => window.screenReader.virtual.spokenPhraseLog());
      return said.join('\n');
    };
    await expect.poll(log).toContain(phrase);
  }
}
