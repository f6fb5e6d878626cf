import { Aws, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** For what CloudFront knows by a name that no other stack of the account has, in any region. */
export const pageResourceName = (scope: Construct): string =>
  `${Stack.of(scope).stackName}-page-${Aws.REGION}`;
