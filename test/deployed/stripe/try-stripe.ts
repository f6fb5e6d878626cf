import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { apiKey, webhookSecret } from '../../../local/stripe/runner/keys.ts';
import { deployStage } from '../emulator/deploy-stage.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { prepare } from '../prepare.ts';
import { type Report, runChecks } from '../run-checks.ts';
import { output } from '../stack/outputs.ts';
import { UserPool } from '../stack/people.ts';
import { environmentForStripe } from './stripe-account.ts';
import { startStripe } from './stripe-server.ts';

const STAGE = 'emulated-stripe';

/** Deploys a stage whose money moves at the double of Stripe, and tries what is Stripe's of it. */
export const tryStripe = async (emulator: Emulator): Promise<Report> => {
  const stripe = await startStripe();
  try {
    const outputs = await deployStage(emulator, STAGE, { StripeApiUrl: stripe.url });
    await putKeys(output(outputs, 'StripeKeysArn'));
    stripe.tell(`${output(outputs, 'ApiUrl')}/webhooks/stripe`);
    const given = { stage: STAGE, lacks: { apiBehindPage: true, namedDownloads: true } };
    const subject = await prepare(given, outputs, new UserPool(outputs));
    const env = environmentForStripe(stripe.url);
    return await runChecks(subject, { files: 'test/deployed/stripe', workers: 1, env });
  } finally {
    await stripe.stop();
  }
};

/** As docs/stripe.md tells operators to. */
const putKeys = async (SecretId: string): Promise<void> => {
  const SecretString = JSON.stringify({ apiKey, webhookSecrets: [webhookSecret] });
  await new SecretsManagerClient().send(new PutSecretValueCommand({ SecretId, SecretString }));
};
