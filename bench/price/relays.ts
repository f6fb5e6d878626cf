import { type MappingProperties, readMapping } from '../../local/stream/mapping-properties.ts';
import type { Stack } from '../../local/template/stack.ts';
import type { MeteredFunctions } from './metered-functions.ts';

/**
 * Gives each change to the functions that read the stream, each by itself: Lambda bills more
 * invocations the fewer changes there are a second, and it can be no more than that.
 */
export const relays = (stack: Stack, functions: MeteredFunctions) => {
  const readers = stack
    .all<MappingProperties>('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => properties.EventSourceArn.includes(':dynamodb:'))
    .map(({ properties }) => ({
      passes: readMapping(properties).filter,
      reader: functions.get(properties.FunctionName),
    }));
  return async (record: object): Promise<void> => {
    for (const { passes, reader } of readers) {
      if (!passes(record)) continue;
      const reply = (await reader.invoke({ Records: [record] })) as {
        readonly batchItemFailures: readonly object[];
      };
      if (reply.batchItemFailures.length > 0) throw new Error('A change could not be relayed');
    }
  };
};
