import type { Assembly } from '../assembly/read-assembly.ts';
import type { FunctionLog } from '../functions/function-log.ts';
import { Functions } from '../functions/functions.ts';
import { behindRoutes } from '../gateway/read-routes.ts';
import { puttingFilesUp } from '../page/bucket-files.ts';
import type { Stack } from '../template/stack.ts';
import type { BackgroundData } from './messages.ts';

interface BackgroundFunctions {
  readonly stack: Stack;
  readonly assembly: Assembly;
  readonly data: BackgroundData;
  /** Where functions find all services but DynamoDB and S3. */
  readonly innerAddress: string;
  readonly log: FunctionLog;
  readonly onInvoked: () => void;
}

/** The functions that no request calls, but for those that put the page's files up: the runner does. */
export function loadFunctions(from: BackgroundFunctions): Promise<Functions> {
  const { stack, assembly, data, innerAddress, log, onInvoked } = from;
  const isBehindRoute = behindRoutes(stack);
  const isPuttingUp = puttingFilesUp(stack);
  return Functions.load({
    ...{ stack, log, onInvoked },
    assetFolders: assembly.assetFolders,
    addresses: { dynamodb: data.dynamodbEndpoint, s3: data.s3Endpoint, others: innerAddress },
    wanted: (arn) => !isBehindRoute(arn) && !isPuttingUp(arn),
  });
}
