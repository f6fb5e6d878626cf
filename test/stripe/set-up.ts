import { install } from './install.ts';
import { startStripeMock } from './stripe-mock.ts';

/** Runs once, before the processes that the tests run in are started: those inherit the settings. */
export default async function setUp(): Promise<void> {
  const { program, description } = install();
  process.env.STRIPE_MOCK = await startStripeMock(program);
  process.env.STRIPE_OPENAPI = description;
}
