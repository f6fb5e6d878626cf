import { CfnParameter } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { PaymentProvider } from './payment-provider.ts';
import type { ServiceRole } from './service-role.ts';
import { sharedSecret } from './shared-secret.ts';

export interface PaymentServiceProps {
  readonly protectData: boolean;
}

/** The marketplace's own payment service: its address, and the key that signs what is sent to it. */
export class PaymentService extends Construct implements PaymentProvider {
  readonly environment: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  private readonly keyArn: string;

  constructor(scope: Construct, id: string, { protectData }: PaymentServiceProps) {
    super(scope, id);
    const url = new CfnParameter(this, 'Url', {
      description: 'Address of the payment service, without a slash at the end',
      allowedPattern: '^(https://|http://(localhost|127\\.0\\.0\\.1)[:/])[^ ]*[^ /]$',
      constraintDescription:
        'an https address without a slash at the end, or http on the machine itself',
    });
    url.overrideLogicalId('PaymentsUrl');
    this.keyArn = sharedSecret(this, 'Key', {
      description: 'Signs what Order Requests sends to the payment service',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      protectData,
      changedByHand: 'The payment service holds the same key: both change it together, by hand.',
    });
    this.environment = { PAYMENTS_URL: url.valueAsString, PAYMENTS_SECRET_ID: this.keyArn };
    this.outputs = { PaymentsKeyArn: this.keyArn };
  }

  /** Lets the role sign calls. */
  grantCall(role: ServiceRole): void {
    role.allow(['secretsmanager:GetSecretValue'], this.keyArn);
  }
}
