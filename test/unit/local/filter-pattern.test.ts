import { compileFilters } from '../../../local/stream/filter-pattern.ts';

const record = {
  eventName: 'INSERT',
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
  ['a suffix', [{ eventName: [{ suffix: 'SERT' }] }], true],
  ['another prefix', [{ eventName: [{ prefix: 'MOD' }] }], false],
  ['a field that must exist', [{ dynamodb: { NewImage: { carries: [{ exists: true }] } } }], true],
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

test.each([
  [{ eventName: [{ wildcard: 'IN*' }] }],
  [{ eventName: [{ prefix: ['IN'] }] }],
  [{ eventName: [{ prefix: 'IN', suffix: 'RT' }] }],
  [{ eventName: [{ 'anything-but': { prefix: 'IN' } }] }],
  [{ $or: [{ eventName: ['INSERT'] }] }],
  [{ eventName: 'INSERT' }],
])('a rule that is not played is refused: %j', (pattern) => {
  expect(() => passes(pattern)).toThrow(/does not know the filter rule|needs a list/);
});
