import { fileURLToPath } from 'node:url';
import { service } from '../../jest.config.js';

const beside = (file) => fileURLToPath(import.meta.resolve(file));

/** @type {import('jest').Config} */
export default {
  ...service,
  rootDir: '../..',
  roots: ['<rootDir>/lambdas', '<rootDir>/test'],
  testRunner: beside('./first-failure-runner.js'),
  testSequencer: beside('./quickest-first.js'),
};
