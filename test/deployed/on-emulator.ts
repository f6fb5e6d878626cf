import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { bootstrap } from './emulator/deploy.ts';
import { deployStage } from './emulator/deploy-stage.ts';
import { Emulator } from './emulator/emulator.ts';
import { lacks } from './emulator/lacks.ts';
import { environmentForPayments, startPayments } from './emulator/payments.ts';
import { shortLivedToken } from './emulator/short-lived-token.ts';
import { prepare } from './prepare.ts';
import { type Report, runChecks } from './run-checks.ts';
import { output } from './stack/outputs.ts';
import { UserPool } from './stack/people.ts';
import { removeOrders } from './stack/remove-orders.ts';
import { tryStripe } from './stripe/try-stripe.ts';

/*
 * `npm run test:aws`: deploys the stages `emulated` and `emulated-stripe` to an AWS emulator with IAM
 * enforced, tries them from outside, and breaks them on purpose, to see that the checks notice.
 */

const STAGE = 'emulated';
const build = resolve(import.meta.dirname, '../../build');

const say = (what: string): boolean => process.stdout.write(`${what}\n`);

const tryOut = async (emulator: Emulator): Promise<readonly Report[]> => {
  const payments = await startPayments();
  try {
    const outputs = await deployStage(emulator, STAGE, { PaymentsUrl: payments.url });
    const SecretId = output(outputs, 'PaymentsKeyArn');
    const key = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId }));
    payments.trust(key.SecretString ?? '');
    say(`${STAGE} is deployed`);
    const pool = new UserPool(outputs);
    const given = {
      stage: STAGE,
      lacks,
      shortLivedToken: await shortLivedToken(outputs, pool),
    };
    const subject = await prepare(given, outputs, pool);
    const asDeployed = await runChecks(subject, { files: 'test/deployed/checks' });
    const env = environmentForPayments(payments);
    const broken = await runChecks(subject, { files: 'test/deployed/emulator', workers: 1, env });
    say(`${await removeOrders(subject)} orders removed`);
    await pool.removeAll();
    return [asDeployed, broken];
  } finally {
    payments.stop();
  }
};

mkdirSync(build, { recursive: true });
const emulator = await Emulator.start(join(build, 'emulator.log'));
// From here on this process knows no other account.
Object.assign(process.env, emulator.env);
try {
  await bootstrap(emulator.region);
  const reports = [...(await tryOut(emulator)), ...(await tryStripe(emulator))];
  const sum = (count: keyof Report) => reports.reduce((total, report) => total + report[count], 0);
  const total: Report = { passed: sum('passed'), failed: sum('failed'), leftOut: sum('leftOut') };
  writeFileSync(join(build, 'aws-report.json'), JSON.stringify(total));
  say(`${total.passed} passed, ${total.failed} failed, ${total.leftOut} left out`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} finally {
  await emulator.stop();
}
