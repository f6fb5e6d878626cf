import { Aws, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * The stack's name and the start of its id, which no other stack shares, nor an earlier one of the
 * same name. It is known before what bears it is there.
 */
export function uniqueName(scope: Construct): string {
  const guid = Fn.select(2, Fn.split('/', Aws.STACK_ID));
  return `${Stack.of(scope).stackName}-${Fn.select(0, Fn.split('-', guid))}`;
}
