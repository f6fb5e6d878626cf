import { install } from './install.ts';

/** Runs once, before the processes that the tests run in are started: those inherit the setting. */
export default function setUp(): void {
  install();
  process.env.TEST_DATABASE = 'dynamodb-local';
}
