import { verdictOn } from '../fuzz/verdict.ts';

const report = {
  complete: true,
  test_cases: { generated: 6000, unique_failures: 0 },
  errors: [],
};
const observed = {
  replies: { getOrder: { 200: 3, 404: 9 }, openRequest: { 201: 1 } },
  excepted: { 'A cursor is opaque.': 2, 'No schema compares two fields.': 0 },
};
const single = { report, observed };
const courses = {
  report: { ...report, test_cases: { generated: 4000, unique_failures: 0 } },
  observed: {
    replies: { getOrder: { 200: 2 } },
    excepted: { 'No schema compares two fields.': 1 },
  },
};
const operations = ['getOrder', 'openRequest'];

const faultsOf = (run: Parameters<typeof verdictOn>[0][number]) =>
  verdictOn([run, courses], operations).faults;

describe('the runs of the fuzzer', () => {
  it('are passed when they found nothing and every operation succeeded', () => {
    expect(verdictOn([single, courses], operations)).toEqual({
      cases: 10_000,
      failures: 0,
      faults: [],
      replies: { getOrder: { 200: 5, 404: 9 }, openRequest: { 201: 1 } },
      excepted: { 'A cursor is opaque.': 2, 'No schema compares two fields.': 1 },
    });
  });

  it.each([
    ['one was cut short', { complete: false }, 'A run was cut short'],
    [
      'they tried too little',
      { test_cases: { generated: 5999, unique_failures: 0 } },
      '9999 cases are fewer than 10000',
    ],
    [
      'they found something',
      { test_cases: { generated: 6000, unique_failures: 2 } },
      '2 failures are not among the exceptions',
    ],
    [
      'one could not try everything',
      { errors: [{ title: 'Network Error' }] },
      'The fuzzer could not go on: Network Error',
    ],
  ])('are not passed when %s', (_, changed, fault) => {
    expect(faultsOf({ report: { ...report, ...changed }, observed })).toEqual([fault]);
  });

  it.each([
    ['only ever refused', { ...observed.replies, openRequest: { 404: 9 } }],
    ['never called', { getOrder: { 200: 1 } }],
  ])('are not passed when an operation was %s', (_, replies) => {
    const faults = faultsOf({ report, observed: { ...observed, replies } });

    expect(faults).toEqual(['openRequest never succeeded']);
  });

  it('are not passed when an exception was never made', () => {
    const excepted = { 'A cursor is opaque.': 0 };

    const faults = faultsOf({ report, observed: { ...observed, excepted } });

    expect(faults).toEqual(['An exception is not needed any more: A cursor is opaque.']);
  });
});
