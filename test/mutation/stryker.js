/**
 * How Stryker mutates a folder of `lambdas`: each mutant meets the unit tests of the same folder, and
 * at least `goal` percent of all mutants have to be noticed.
 *
 * @param {string} folder
 * @param {number} goal
 */
export const mutationOf = (folder, goal) => ({
  mutate: [`lambdas/${folder}/**/*.ts`],
  thresholds: { high: goal, low: goal, break: goal },
  testRunner: 'jest',
  jest: {
    configFile: 'test/mutation/jest.config.js',
    config: { testMatch: [`**/test/unit/${folder}/**/*.test.ts`] },
  },
  // Coverage per test names thousands of tests in one pattern, which takes longer than running them.
  coverageAnalysis: 'all',
  concurrency: 2,
  // Slow is not noticed: only what never ends runs into this.
  timeoutMS: 60_000,
  maxTestRunnerReuse: 100,
  // Stryker would read a tsconfig with an API that TypeScript 7 does not have.
  tsconfigFile: 'none',
  ignorePatterns: ['/*', '!/lambdas', '!/local', '!/lib', '!/test', '!/*.js', '!/package.json'],
  tempDirName: 'build/mutation/sandbox',
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { reportTests: false },
  jsonReporter: { fileName: `build/mutation/${folder}.json` },
  htmlReporter: { fileName: `build/mutation/${folder}.html` },
  warnings: { slow: false },
});
