import { CfnParameter } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { ServiceRole } from './service-role.ts';
import { sharedSecret } from './shared-secret.ts';

export type StripeAccountProps = Pick<StageConfig, 'stripe' | 'protectData'>;

/** The marketplace's account at Stripe: its keys, which an operator puts into the secret made here. */
export class StripeAccount extends Construct implements PaymentProvider {
  readonly environment: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  private readonly keysArn: string;

  constructor(scope: Construct, id: string, { stripe, protectData }: StripeAccountProps) {
    super(scope, id);
    const apiUrl = new CfnParameter(this, 'ApiUrl', {
      description: "Address of Stripe's API, without a slash at the end",
      default: 'https://api.stripe.com',
      allowedPattern: '^(https://api\\.stripe\\.com|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)$',
      constraintDescription: "Stripe's own address, or http on the machine itself",
    });
    apiUrl.overrideLogicalId('StripeApiUrl');
    this.keysArn = sharedSecret(this, 'Keys', {
      description: 'Stripe: {"apiKey": "rk_…", "webhookSecrets": ["whsec_…"]}',
      protectData,
      changedByHand: 'Stripe gives out the keys: an operator changes them there and here.',
    });
    this.environment = {
      STRIPE_API_URL: apiUrl.valueAsString,
      PAYMENTS_SECRET_ID: this.keysArn,
      ...(stripe?.connect && { STRIPE_CONNECT: JSON.stringify(stripe.connect) }),
    };
    this.outputs = { StripeKeysArn: this.keysArn };
  }

  /** Lets the role use the keys. */
  grantCall(role: ServiceRole): void {
    role.allow(['secretsmanager:GetSecretValue'], this.keysArn);
  }
}
