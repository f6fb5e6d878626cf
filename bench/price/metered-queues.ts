import { randomUUID } from 'node:crypto';
import type { Stack } from '../../local/template/stack.ts';
import type { Meter } from './meter.ts';
import type { MeteredFunctions } from './metered-functions.ts';

/** Sent, received and deleted: what one message takes, each by itself. */
const REQUESTS_PER_MESSAGE = 3;

interface Message {
  readonly queueUrl: string;
  readonly body: string;
}

interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
}

/** The stage's queues with the functions that they feed. */
export class MeteredQueues {
  readonly #functions: MeteredFunctions;
  readonly #meter: Meter;
  /** By address, as others send to it. */
  readonly #consumers: ReadonlyMap<string, string>;
  #waiting: Message[] = [];

  constructor(stack: Stack, functions: MeteredFunctions, meter: Meter) {
    this.#functions = functions;
    this.#meter = meter;
    this.#consumers = consumersOf(stack);
  }

  send(message: Message): void {
    this.#meter.add('queueRequests', REQUESTS_PER_MESSAGE);
    this.#waiting.push(message);
  }

  /** Hands on what waits, each message by itself. */
  async work(): Promise<number> {
    const taken = this.#waiting.splice(0);
    for (const { queueUrl, body } of taken) {
      const consumer = this.#functions.get(this.#consumers.get(queueUrl) ?? '');
      const record = {
        messageId: randomUUID(),
        body,
        attributes: { ApproximateReceiveCount: '1' },
      };
      const reply = (await consumer.invoke({ Records: [record] })) as {
        readonly batchItemFailures: readonly object[];
      };
      if (reply.batchItemFailures.length > 0) throw new Error(`${body} could not be handled`);
    }
    return taken.length;
  }
}

const consumersOf = (stack: Stack): ReadonlyMap<string, string> => {
  const mappings = stack.all<MappingProperties>('AWS::Lambda::EventSourceMapping');
  const queues = stack.all('AWS::SQS::Queue').map(({ ref, logicalId }) => ({
    url: ref,
    arn: stack.attribute(logicalId, 'Arn'),
  }));
  return new Map(
    mappings.flatMap(({ properties }) =>
      queues
        .filter(({ arn }) => arn === properties.EventSourceArn)
        .map(({ url }) => [url, properties.FunctionName] as const),
    ),
  );
};
