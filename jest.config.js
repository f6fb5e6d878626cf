import { availableParallelism } from 'node:os';

/** These ship only ES modules, so they are compiled like our own code. */
const compiled = [
  '@borewit',
  '@formatjs',
  '@middy',
  '@seriousme',
  '@tokenizer',
  'content-disposition',
  'd3-random',
  'file-type',
  'filename-reserved-regex',
  'filenamify',
  'range-parser',
  'intl-messageformat',
  'request-filtering-agent',
  'temporal-polyfill',
  'strtok3',
  'temporal-utils',
  'token-types',
  'uint8array-extras',
];

/** @type {(parser: object) => import('jest').Config['transform']} */
const compile = (parser) => ({
  '\\.(ts|tsx|js|mjs)$': [
    '@swc/jest',
    {
      jsc: { parser, target: 'es2024', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs', strictMode: true },
    },
  ],
});

/**
 * What `npm test` runs of the service; it needs nothing but npm. Suites that need more take this as
 * their base, in a `jest.config.js` of their own.
 *
 * @type {import('jest').Config}
 */
export const service = {
  displayName: 'service',
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/test/(web|webkit|deployed|dynamodb-local|fuzz|stripe|templates|timers)/',
  ],
  extensionsToTreatAsEsm: [],
  transform: compile({ syntax: 'typescript' }),
  // They also export nothing to `require`: jest is shown the way.
  moduleNameMapper: { '^@middy/(core|util)$': '<rootDir>/node_modules/@middy/$1/index.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${compiled.join('|')})/)`],
};

/** @type {import('jest').Config} */
const page = {
  displayName: 'page',
  testEnvironment: '<rootDir>/test/web/support/browser-environment.js',
  roots: ['<rootDir>/test/web'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  setupFiles: ['<rootDir>/test/web/support/speak-english.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/web/support/new-tab.ts'],
  transform: compile({ syntax: 'typescript', tsx: true }),
  transformIgnorePatterns: [
    '/node_modules/(?!(@formatjs|icu-minify|wouter|regexparam|react-error-boundary)/)',
  ],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/web/support/class-names.js' },
};

/** @type {import('jest').Config} */
export default {
  projects: [service, page],
  // End-to-end tests mostly wait, so that two cores have room for two of them.
  maxWorkers: Math.max(2, availableParallelism() - 1),
};
