import { Precedence } from '../../../local/background/precedence.ts';

const timers = { activity: 0 };
let precedence: Precedence;

beforeEach(() => {
  jest.useFakeTimers();
  timers.activity = 0;
  precedence = new Precedence(() => [timers]);
});
afterEach(() => jest.useRealTimers());

it('holds nothing up when nobody is served', () => {
  expect(precedence.waitMs()).toBe(0);
});

it.each([
  ['a request', () => precedence.claim()],
  ['a deadline', () => timers.activity++],
])('holds others up for a moment after %s', (_, serve) => {
  serve();
  expect(precedence.waitMs()).toBe(50);

  jest.advanceTimersByTime(50);
  expect(precedence.waitMs()).toBe(0);
});
