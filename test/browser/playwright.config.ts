import { defineConfig } from '@playwright/test';

const build = '../../build';

export default defineConfig({
  testDir: '.',
  outputDir: `${build}/browser-tests`,
  reporter: [['list'], ['json', { outputFile: `${build}/browser-report.json` }]],
  // One runner each; files share the machine's two cores.
  workers: 2,
  // A bound for what never comes: how fast the page is, the bench measures.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // The same on every machine: the pictures bring their own fonts.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // What is looked at is not on its way.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
  },
});
