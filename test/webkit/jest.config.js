import { service } from '../../jest.config.js';

/**
 * Courses through the order page in WebKit, the engine of every browser on iPhones. Needs Debian's
 * packages webkit2gtk-driver and xvfb.
 *
 * @type {import('jest').Config}
 */
export default {
  ...service,
  displayName: 'webkit',
  rootDir: '../..',
  roots: ['<rootDir>/test/webkit'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180_000,
};
