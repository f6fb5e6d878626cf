import { parseArgs } from 'node:util';
import { stackNameOf } from '../../lib/stages.ts';
import { prepare } from './prepare.ts';
import { runChecks } from './run-checks.ts';
import { type Outputs, outputsOf } from './stack/outputs.ts';
import { UserPool } from './stack/people.ts';
import { removeOrders } from './stack/remove-orders.ts';

/*
 * `npm run smoke -- --stage dev`: tries a stack that is deployed, from outside, in the account and
 * region of the environment. It removes the people and orders that it makes.
 */

const say = (what: string): boolean => process.stdout.write(`${what}\n`);

const check = async (stage: string, outputs: Outputs, pool: UserPool): Promise<number> => {
  const lacks = { apiBehindPage: false, namedDownloads: false, scheduledEvents: false };
  const subject = await prepare({ stage, lacks }, outputs, pool);
  try {
    const { passed, failed, leftOut } = await runChecks(subject, { files: 'test/deployed/checks' });
    say(`${passed} passed, ${failed} failed, ${leftOut} left out: see "skipped" above for why`);
    return failed;
  } finally {
    say(`${await removeOrders(subject)} orders removed`);
  }
};

const { stage } = parseArgs({ options: { stage: { type: 'string', default: 'dev' } } }).values;
const outputs = await outputsOf(stackNameOf(stage));
if (!outputs.UserPoolId) throw new Error('Only stacks with a Cognito user pool can be tried');
const pool = new UserPool(outputs);
try {
  process.exitCode = (await check(stage, outputs, pool)) === 0 ? 0 : 1;
} finally {
  await pool.removeAll();
}
