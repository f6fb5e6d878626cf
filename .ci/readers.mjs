/*
 * How the report of each runner is read: how many tests passed and failed, and what to say of those
 * that did not go as they should.
 */

const jest = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
  remarks: testResults.flatMap(({ name, assertionResults, message }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    return failed.length > 0 || !message
      ? failed.map(({ fullName, failureMessages }) => ({ name: fullName, why: failureMessages[0] }))
      : [{ name, why: message }];
  }),
});

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const firstError = ({ tests }) =>
  tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message;

// Whatever passes only at its second try counts as passed, and is told all the same.
const playwright = ({ stats, errors, ...report }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  remarks: [
    ...errors.map(({ message }) => ({ name: 'the run itself', why: message })),
    ...specsOf(report)
      .filter((spec) => !spec.ok || firstError(spec))
      .map(({ file, line, title, ok, ...spec }) => ({
        name: `${file}:${line} ${title}${ok ? ' (passed at its second try)' : ''}`,
        why: firstError(spec),
      })),
  ],
});

const fuzzer = ({ cases, failures, faults }) => ({
  passed: cases - failures,
  failed: Math.max(failures, faults.length),
  remarks: faults.map((fault) => ({ name: 'in the replies', why: fault })),
});

const checks = ({ passed, failed }) => ({ passed, failed, remarks: [] });

export const readers = {
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
