import { defineConfig } from '@playwright/test';
import tests from './playwright.config.ts';

/** Takes the pictures of the documents: `npm run pictures`. */
export default defineConfig(tests, {
  testMatch: '*.pictures.ts',
  reporter: 'list',
  workers: 1,
});
