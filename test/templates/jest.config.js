import { service } from '../../jest.config.js';

/**
 * What cfn-lint finds in the templates. Needs Python 3.10 or later.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'templates',
  rootDir: '../..',
  roots: ['<rootDir>/test/templates'],
  testPathIgnorePatterns: ['/node_modules/'],
};
