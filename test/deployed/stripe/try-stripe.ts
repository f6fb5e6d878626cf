import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { apiKey, webhookSecret } from '../../../local/stripe/runner/keys.ts';
import { deployStage } from '../emulator/deploy-stage.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { lacks } from '../emulator/lacks.ts';
import { prepare } from '../prepare.ts';
import { type Report, runChecks } from '../run-checks.ts';
import { output } from '../stack/outputs.ts';
import { UserPool } from '../stack/people.ts';
import { environmentForStripe } from './stripe-account.ts';
import { startStripe } from './stripe-server.ts';

const STAGE = 'emulated-stripe';

/** What depends on the kind of timers, which is the other one in this stage. */
const TIMED = 'test/deployed/checks/(counter-offers|events|schedules|silence|sweeper)';

/**
 * Deploys a stage whose money moves at the double of Stripe and whose timers are schedules, and tries
 * what depends on either.
 */
export const tryStripe = async (emulator: Emulator): Promise<readonly Report[]> => {
  const stripe = await startStripe();
  try {
    const outputs = await deployStage(emulator, STAGE, { StripeApiUrl: stripe.url });
    await putKeys(output(outputs, 'StripeKeysArn'));
    stripe.tell(`${output(outputs, 'ApiUrl')}/webhooks/stripe`);
    const subject = await prepare({ stage: STAGE, lacks }, outputs, new UserPool(outputs));
    const env = environmentForStripe(stripe.url);
    return [
      await runChecks(subject, { files: TIMED }),
      await runChecks(subject, {
        files: 'test/deployed/emulator/broken-on-purpose',
        names: 'permission|from the table',
      }),
      await runChecks(subject, { files: 'test/deployed/stripe', workers: 1, env }),
    ];
  } finally {
    await stripe.stop();
  }
};

/** As docs/stripe.md tells operators to. */
const putKeys = async (SecretId: string): Promise<void> => {
  const SecretString = JSON.stringify({ apiKey, webhookSecrets: [webhookSecret] });
  await new SecretsManagerClient().send(new PutSecretValueCommand({ SecretId, SecretString }));
};
