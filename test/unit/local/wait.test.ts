import { wakeTime } from '../../../local/step-functions/wait.ts';

const now = Date.parse('2026-03-02T09:00:00.250Z');
const input = {
  expiresAt: '2026-03-04T09:00:01.999Z',
  order: { delay: 90 },
  list: [{ at: '2026-03-03T09:00:01.000Z' }],
};

test.each([
  ['Seconds', { Seconds: 60 }, now + 60_000],
  ['SecondsPath', { SecondsPath: '$.order.delay' }, now + 90_000],
  ['Timestamp', { Timestamp: '2026-03-05T00:00:00Z' }, Date.parse('2026-03-05T00:00:00Z')],
  ['TimestampPath', { TimestampPath: '$.expiresAt' }, Date.parse('2026-03-04T09:00:01.000Z')],
  ['a place in a list', { TimestampPath: '$.list[0].at' }, Date.parse('2026-03-03T09:00:01.000Z')],
])('%s; milliseconds of a timestamp are dropped', (_, state, expected) => {
  expect(wakeTime({ Type: 'Wait', ...state }, input, now)).toBe(expected);
});

test.each([
  { TimestampPath: '$.missing' },
  { TimestampPath: '$.order.delay' },
  { SecondsPath: '$.expiresAt' },
  { TimestampPath: '$.list[0]' },
  { TimestampPath: '$.list[1].at' },
  { TimestampPath: '$.list[*].at' },
])('%j fails the execution', (state) => {
  expect(() => wakeTime({ Type: 'Wait', ...state }, input, now)).toThrow(
    expect.objectContaining({ name: 'States.Runtime' }),
  );
});
