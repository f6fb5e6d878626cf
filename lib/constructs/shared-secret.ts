import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

export interface SharedSecretProps
  extends Pick<SecretProps, 'description' | 'generateSecretString'> {
  readonly protectData: boolean;
  /** Why it is not changed by a schedule. */
  readonly changedByHand: string;
}

/** A secret that somebody outside holds too, so that people change it; returns its ARN. */
export function sharedSecret(scope: Construct, id: string, props: SharedSecretProps): string {
  const { protectData, changedByHand: reason, ...secret } = props;
  const removalPolicy = protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const made = new Secret(scope, id, { ...secret, removalPolicy });
  Validations.of(made).acknowledge({ id: 'AwsSolutions-SMG4', reason });
  return made.secretArn;
}
