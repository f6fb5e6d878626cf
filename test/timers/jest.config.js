import { service } from '../../jest.config.js';

/** Suites that show what is promised of deadlines, reminders and money. */
const promises = [
  'at-once',
  'charges',
  'counter-offers',
  'disputes',
  'kill',
  'more-time',
  'odd-timers',
  'order-requests',
  'payments',
  'random-kills',
  'reminders',
];

/**
 * The end-to-end tests of what has to do with timers, once more with the other kind of them, and
 * those of changing over from one kind to the other.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'timers',
  rootDir: '../..',
  testMatch: [`**/test/e2e/(${promises.join('|')}).test.ts`, '**/test/timers/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  setupFiles: ['<rootDir>/test/timers/set-up.ts'],
};
