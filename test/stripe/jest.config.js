import { service } from '../../jest.config.js';

/**
 * The tests that call the double of Stripe, once more: every request is also sent to Stripe's own
 * stripe-mock, and every answer held against Stripe's OpenAPI description. Needs Go.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'stripe',
  rootDir: '../..',
  roots: ['unit/local/stripe', 'unit/adapters/stripe'].map((folder) => `<rootDir>/test/${folder}`),
  // The first answer of each file waits until the description has been read.
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/stripe/set-up.ts',
  globalTeardown: '<rootDir>/test/stripe/tear-down.ts',
};
