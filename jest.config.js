/** These ship only ES modules, so they are compiled like our own code. */
const compiled = ['@middy', '@seriousme'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: [],
  transform: {
    '\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
        module: { type: 'commonjs', strictMode: true },
      },
    ],
  },
  // They also export nothing to `require`: jest is shown the way.
  moduleNameMapper: { '^@middy/(core|util)$': '<rootDir>/node_modules/@middy/$1/index.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${compiled.join('|')})/)`],
};
