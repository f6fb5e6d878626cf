import { existsSync, readFileSync } from 'node:fs';

/*
 * Prints what the runners of `.ci/run` have reported, in one line. A report that a step should have
 * written and did not counts as a failure.
 */

const jest = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
});
const playwright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + errors.length,
});
const fuzzer = ({ cases, failures, faults }) => ({
  passed: cases - failures,
  failed: Math.max(failures, faults.length),
});
const checks = ({ passed, failed }) => ({ passed, failed });

const readers = {
  jest,
  timers: jest,
  templates: jest,
  'dynamodb-local': jest,
  stripe: jest,
  aws: checks,
  fuzz: fuzzer,
  browser: playwright,
  webkit: jest,
};

const sum = { passed: 0, failed: 0 };
for (const [name, read] of Object.entries(readers)) {
  const file = `build/${name}-report.json`;
  const { passed, failed } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1 };
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed.\n`);
  sum.passed += passed;
  sum.failed += failed;
}
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
