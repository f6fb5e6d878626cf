import { defineConfig } from '@playwright/test';

const build = '../../build';

export default defineConfig({
  testDir: '.',
  outputDir: `${build}/browser-tests`,
  reporter: [['list'], ['json', { outputFile: `${build}/browser-report.json` }]],
  // One runner each; files share the machine's two cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The same on every machine: the pictures bring their own fonts.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  forbidOnly: true,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
});
