import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

/** Takes pictures of every view, to be looked at side by side: `npm run gallery`. */
export default defineConfig(tests, {
  globalTeardown: './gallery/write-index.ts',
  testMatch: '*.gallery.ts',
  reporter: 'list',
  timeout: 600_000,
  // Whatever cannot be found is not waited for until then.
  use: { ...tests.use, actionTimeout: 20_000 },
});
