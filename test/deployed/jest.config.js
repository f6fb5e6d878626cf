import { service } from '../../jest.config.js';

/**
 * The checks of a stack that is deployed, and those that only an emulator allows. Both are started
 * by a program that deploys or finds the stack: `npm run test:aws`, `npm run smoke`.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'deployed',
  rootDir: '../..',
  roots: ['<rootDir>/test/deployed'],
  testPathIgnorePatterns: ['/node_modules/'],
};
