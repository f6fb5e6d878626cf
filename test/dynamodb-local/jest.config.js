import { service } from '../../jest.config.js';

/**
 * The tests that use a database, on the official DynamoDB Local instead of the embedded engine, and
 * those of what only a database in a process of its own can show. Needs Java 17 or later.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'dynamodb-local',
  rootDir: '../..',
  roots: ['integration', 'e2e', 'dynamodb-local'].map((folder) => `<rootDir>/test/${folder}`),
  // DynamoDB Local does not add up what the items of a transaction consume: three cost it as much as two.
  testPathIgnorePatterns: ['/node_modules/', '/integration/cost.test.ts'],
  globalSetup: '<rootDir>/test/dynamodb-local/set-up.ts',
};
