import { createEmptyTestResult } from '@jest/test-result';
import circus from 'jest-circus/runner';

/** The mutant that a test has noticed last. */
let noticed;

const passedOver = () => ({
  ...createEmptyTestResult(),
  numPendingTests: 1,
  testResults: [
    { ancestorTitles: [], failureMessages: [], fullName: 'passed over', status: 'pending' },
  ],
});

/** Runs a file of tests. One that fails is enough to notice a mutant: all others are passed over. */
export default async (globalConfig, config, environment, ...rest) => {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__;
  const isNoticed = () => mutant !== undefined && mutant === noticed;
  if (isNoticed()) return passedOver();
  environment.handleTestEvent = ({ name, test }) => {
    if (name === 'test_done' && test.errors.length > 0) noticed = mutant;
    if (name === 'test_start' && isNoticed()) test.mode = 'skip';
  };
  return circus(globalConfig, config, environment, ...rest);
};
