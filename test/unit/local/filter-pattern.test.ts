import { compileFilters } from '../../../local/stream/filter-pattern.ts';

const record = {
  eventName: 'INSERT',
  tags: ['red', 'green'],
  dynamodb: {
    Keys: { sk: { S: 'CHANGE#00000002' } },
    NewImage: { carries: { S: 'timer' }, count: { N: '1' } },
  },
};

const passes = (...patterns: unknown[]) =>
  compileFilters(patterns.map((pattern) => JSON.stringify(pattern)))(record);

test.each([
  ['no filter at all', [], true],
  ['an equal value', [{ eventName: ['INSERT'] }], true],
  ['another value', [{ eventName: ['MODIFY'] }], false],
  ['one of several values', [{ eventName: ['MODIFY', 'INSERT'] }], true],
  ['several fields, all matching', [changes({ S: ['timer', 'movement'] })], true],
  ['several fields, one not matching', [changes({ S: ['movement'] })], false],
  ['a field that is not there', [{ dynamodb: { OldImage: { sk: { S: ['x'] } } } }], false],
  ['one of several patterns', [{ eventName: ['MODIFY'] }, { eventName: ['INSERT'] }], true],
  ['one value of a list', [{ tags: ['blue', 'green'] }], true],
  ['no value of a list', [{ tags: ['blue'] }], false],
  ['a suffix', [{ eventName: [{ suffix: 'SERT' }] }], true],
  ['another prefix', [{ eventName: [{ prefix: 'MOD' }] }], false],
  [
    'a value that must exist',
    [{ dynamodb: { NewImage: { carries: { S: [{ exists: true }] } } } }],
    true,
  ],
  ['a field that must not', [{ dynamodb: { NewImage: { ttl: [{ exists: false }] } } }], true],
  ['anything but this', [{ eventName: [{ 'anything-but': ['INSERT'] }] }], false],
  ['anything but that', [{ eventName: [{ 'anything-but': 'REMOVE' }] }], true],
])('%s', (_, patterns, expected) => {
  expect(passes(...patterns)).toBe(expected);
});

function changes(carries: object) {
  return {
    eventName: ['INSERT'],
    dynamodb: { Keys: { sk: { S: [{ prefix: 'CHANGE#' }] } }, NewImage: { carries } },
  };
}

/** As EventBridge documents them, for events whose data is nested and in lists. */
describe('in an event of the bus', () => {
  const event = {
    source: 'aws.cloudwatch',
    resources: ['arn:one', 'arn:two'],
    detail: {
      state: 'running',
      empty: [],
      nothing: null,
      files: [
        { id: 'a', type: 'png' },
        { id: 'b', type: 'pdf' },
      ],
    },
  };
  const matches = (pattern: unknown) => compileFilters([JSON.stringify(pattern)])(event);

  test.each([
    ['one value of a list', { resources: ['arn:two', 'arn:three'] }, true],
    ['no value of a list', { resources: ['arn:three'] }, false],
    ['a list with another value', { resources: [{ 'anything-but': 'arn:one' }] }, true],
    ['a field of objects in a list', { detail: { files: { id: ['b'] } } }, true],
    ['fields of the same object', { detail: { files: { id: ['b'], type: ['pdf'] } } }, true],
    ['fields of two objects', { detail: { files: { id: ['a'], type: ['pdf'] } } }, false],
    ['a field that objects have', { detail: { files: { id: [{ exists: true }] } } }, true],
    ['a field that none has', { detail: { files: { size: [{ exists: true }] } } }, false],
    ['a field of a list that is empty', { detail: { empty: { id: [{ exists: true }] } } }, false],
    ['an empty list', { detail: { empty: [{ exists: true }] } }, false],
    ['null, which is a value', { detail: { nothing: [{ exists: true }] } }, true],
    ['an object, which is no value', { detail: [{ exists: true }] }, false],
    ['one alternative', { $or: [{ source: ['x'] }, { detail: { state: ['running'] } }] }, true],
    ['no alternative', { $or: [{ source: ['x'] }, { detail: { state: ['off'] } }] }, false],
    ['an inner alternative', { detail: { $or: [{ x: ['1'] }, { state: ['running'] }] } }, true],
    [
      'an alternative, but not what stands beside it',
      { source: ['x'], $or: [{ resources: ['arn:one'] }, { resources: ['arn:two'] }] },
      false,
    ],
  ])('%s', (_, pattern, expected) => {
    expect(matches(pattern)).toBe(expected);
  });
});

test.each([
  [{ $or: { eventName: ['INSERT'] } }],
  [{ eventName: [{ wildcard: 'IN*' }] }],
  [{ eventName: [{ prefix: ['IN'] }] }],
  [{ eventName: [{ prefix: 'IN', suffix: 'RT' }] }],
  [{ eventName: [{ 'anything-but': { prefix: 'IN' } }] }],
  [{ $or: [{ eventName: ['INSERT'] }] }],
  [{ eventName: 'INSERT' }],
])('a rule that is not played is refused: %j', (pattern) => {
  expect(() => passes(pattern)).toThrow(/does not know the filter rule|needs a list/);
});
