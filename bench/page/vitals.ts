import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';

/** What the browser itself has measured of a page: by Google's `web-vitals`, and its Event Timing. */
export interface Vitals {
  /** Largest contentful paint, in milliseconds. */
  readonly LCP?: number;
  /** Cumulative layout shift. */
  readonly CLS?: number;
  /** The longest that an interaction took to the next paint, in milliseconds. */
  readonly slowest?: number;
}

const contentsOf = (file: string): string => readFileSync(file, 'utf8');
const library = fileURLToPath(import.meta.resolve('web-vitals')).replace(/\.js$/, '.iife.js');
const script = [library, join(import.meta.dirname, 'observe.js')].map(contentsOf).join(';\n');

/** Has the windows of a context measure what they load from now on. */
export const measureVitals = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(script);

/** What has been measured by now. */
export const readVitals = (page: Page): Promise<Vitals> => page.evaluate('window.vitals');

/** Has what has been measured count no more. */
export const forgetVitals = (page: Page): Promise<void> => page.evaluate('window.vitals = {}');
