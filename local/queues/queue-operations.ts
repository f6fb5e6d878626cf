import { createHash } from 'node:crypto';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { Queue } from './queue.ts';
import type { Queues } from './queues.ts';

type Input = Readonly<Record<string, unknown>>;

const largestMessageBytes = 1024 * 1024;
const longestDelaySeconds = 900;
const longestVisibilitySeconds = 12 * 3600;
const mostEntries = 10;

/** What functions do with queues; to receive is the event source mapping's part. */
export function queueOperations(queues: Queues): Readonly<Record<string, Operation>> {
  return {
    'AmazonSQS.SendMessage': (input) => send(queues.at(input.QueueUrl), input),
    'AmazonSQS.SendMessageBatch': ({ QueueUrl, Entries }) =>
      batch(Entries, (entry) => send(queues.at(QueueUrl), entry)),
    'AmazonSQS.ChangeMessageVisibility': (input) => hide(queues.at(input.QueueUrl), input),
    'AmazonSQS.ChangeMessageVisibilityBatch': ({ QueueUrl, Entries }) =>
      batch(Entries, (entry) => hide(queues.at(QueueUrl), entry)),
  };
}

function send(queue: Queue, { MessageBody, DelaySeconds, ...others }: Input): object {
  refuse(others);
  const body = String(MessageBody ?? '');
  if (body === '' || Buffer.byteLength(body) > largestMessageBytes) {
    throw new AwsError('InvalidParameterValue', 'a message has 1 byte to 1 MiB');
  }
  const delayMs = DelaySeconds && seconds(DelaySeconds, longestDelaySeconds) * 1000;
  return {
    MessageId: queue.send(body, delayMs as number | undefined),
    MD5OfMessageBody: createHash('md5').update(body).digest('hex'),
  };
}

function hide(queue: Queue, { ReceiptHandle, VisibilityTimeout, ...others }: Input): object {
  refuse(others);
  const ms = seconds(VisibilityTimeout, longestVisibilitySeconds) * 1000;
  if (queue.hide(String(ReceiptHandle), ms)) return {};
  throw new AwsError('MessageNotInflight', 'nobody holds a message by this receipt');
}

/** Does each entry by itself, and tells which of them failed. */
function batch(entries: unknown, perform: (entry: Input) => object): object {
  const given = Array.isArray(entries) ? (entries as Input[]) : [];
  if (given.length < 1 || given.length > mostEntries) {
    throw new AwsError('InvalidParameterValue', `a batch has 1 to ${mostEntries} entries`);
  }
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of given) {
    try {
      Successful.push({ Id: entry.Id, ...perform(entry) });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.name, Message: error.message });
    }
  }
  return { Successful, Failed };
}

function seconds(value: unknown, most: number): number {
  if (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most) return Number(value);
  throw new AwsError('InvalidParameterValue', `${value} is no number of seconds up to ${most}`);
}

function refuse({ QueueUrl: _, Id: __, ...others }: Input): void {
  const [strange] = Object.keys(others);
  if (!strange) return;
  throw new AwsError('UnsupportedOperation', `the local runner does not know ${strange}`);
}
