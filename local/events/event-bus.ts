import { randomUUID } from 'node:crypto';
import type { Operation } from '../aws-endpoint/aws-endpoint.ts';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Stack } from '../template/stack.ts';
import type { EventLog } from './event-log.ts';

interface EventEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
}

const mostEntries = 10;
const largestRequestBytes = 1024 * 1024;

/** EventBridge with the stack's bus: keeps what is published, so that one can look at it. */
export function eventBusOperations(stack: Stack, log: EventLog): Record<string, Operation> {
  const names = new Set(
    stack
      .all('AWS::Events::EventBus')
      .flatMap(({ ref, logicalId }) => [ref, stack.attribute(logicalId, 'Arn')]),
  );
  return {
    'AWSEvents.PutEvents': ({ Entries }) => {
      const entries = readEntries(Entries, names);
      const results = entries.map((entry) => publish(entry, log));
      const failed = results.filter((result) => 'ErrorCode' in result);
      return { FailedEntryCount: failed.length, Entries: results };
    },
  };
}

function readEntries(entries: unknown, busNames: ReadonlySet<string>): readonly EventEntry[] {
  if (!Array.isArray(entries) || entries.length < 1 || entries.length > mostEntries) {
    throw new AwsError('ValidationException', `PutEvents takes 1 to ${mostEntries} entries`);
  }
  const given = entries as readonly EventEntry[];
  const bytes = given.reduce((sum, { Detail = '' }) => sum + Buffer.byteLength(Detail), 0);
  if (bytes > largestRequestBytes) {
    throw new AwsError('ValidationException', 'the total size of the entries is over the limit');
  }
  const strange = given.find(({ EventBusName = 'default' }) => !busNames.has(EventBusName));
  if (!strange) return given;
  throw new AwsError('ResourceNotFoundException', `there is no bus ${strange.EventBusName}`);
}

function publish({ Source, DetailType, Detail }: EventEntry, log: EventLog): object {
  if (!Source || !DetailType) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source and DetailType are needed' };
  }
  if (!Detail || !isObject(Detail)) {
    return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  }
  log.append(Source, DetailType, Detail);
  return { EventId: randomUUID() };
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
