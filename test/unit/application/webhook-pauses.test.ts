import {
  pauseAfter,
  WEBHOOK_PAUSES,
  WEBHOOK_TRIES,
} from '../../../lambdas/application/webhook-pauses.ts';

const DAY = 24 * 3600;
/** The longest for which SQS hides a message. */
const LONGEST_HIDDEN = 12 * 3600;
const tries = Array.from({ length: WEBHOOK_TRIES - 1 }, (_, number) => number + 1);
const course = (chance: number) =>
  tries.map((number) => pauseAfter(number, chance)).reduce((sum, pause) => sum + pause, 0);

it('a webhook is tried for about a day', () => {
  expect(course(0)).toBeGreaterThan(0.85 * DAY);
  expect(course(0.5)).toBeCloseTo(DAY, -4);
  expect(course(1)).toBeLessThan(1.1 * DAY);
});

it('pauses never get shorter, and no queue hides a message for so long', () => {
  expect([...WEBHOOK_PAUSES].sort((a, b) => a - b)).toEqual(WEBHOOK_PAUSES);
  for (const number of tries) expect(pauseAfter(number, 1)).toBeLessThan(LONGEST_HIDDEN);
});

it('receivers that failed together are tried at different times', () => {
  expect([0, 0.5, 1].map((chance) => pauseAfter(3, chance))).toEqual([108, 120, 132]);
});

it('a receiver that asks for more time gets it, up to an hour', () => {
  expect(pauseAfter(1, 0.5, 90)).toBe(90);
  expect(pauseAfter(1, 0.5, 2 * DAY)).toBe(3600);
});

it('a receiver that asks for less does not, because its tries would be used up', () => {
  expect(pauseAfter(7, 0.5, 1)).toBe(7200);
});

it('a message that comes more often than that still has a pause', () => {
  expect(pauseAfter(99, 0.5)).toBe(8 * 3600);
});
