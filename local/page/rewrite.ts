import { runInNewContext } from 'node:vm';
import type { Stack } from '../template/stack.ts';

interface FunctionProperties {
  readonly FunctionCode: string;
}

type Handler = (event: { request: { uri: string } }) => { uri: string };

/** The stack's CloudFront functions by ARN: each gives the path that is asked for instead. */
export function readRewrites(stack: Stack): ReadonlyMap<string, (path: string) => string> {
  return new Map(
    stack
      .all<FunctionProperties>('AWS::CloudFront::Function')
      .map(({ logicalId, properties }) => [
        stack.attribute(logicalId, 'FunctionARN'),
        rewriting(properties.FunctionCode),
      ]),
  );
}

function rewriting(code: string): (path: string) => string {
  const handler = runInNewContext(`${code}; handler`) as Handler;
  return (uri) => handler({ request: { uri } }).uri;
}
