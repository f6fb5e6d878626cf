import { randomUUID } from 'node:crypto';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { Operation } from '../aws-endpoint/operation.ts';
import { account, region } from '../template/pseudo-parameters.ts';
import type { Stack } from '../template/stack.ts';
import type { EventLog } from './event-log.ts';

interface EventEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
  /** Epoch seconds. */
  readonly Time?: number;
}

interface Refusal {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

interface PutReply {
  readonly FailedEntryCount: number;
  readonly Entries: readonly object[];
}

const mostEntries = 10;
const largestRequestBytes = 1024 * 1024;

/** An event as a target of the bus gets it. */
interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: object;
}

/** EventBridge with the stack's bus: keeps what is published, so that one can look at it. */
export class EventBus {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly #names: ReadonlySet<string>;
  readonly #log: EventLog;
  readonly #deliver: (event: BusEvent) => void;

  /** @param deliver what rules do with an event, in the same breath as it is kept */
  constructor(stack: Stack, log: EventLog, deliver: (event: BusEvent) => void = () => {}) {
    const buses = stack.all('AWS::Events::EventBus');
    this.#names = new Set(
      buses.flatMap(({ ref, logicalId }) => [ref, stack.attribute(logicalId, 'Arn')]),
    );
    this.#log = log;
    this.#deliver = deliver;
    this.operations = { 'AWSEvents.PutEvents': ({ Entries }) => this.put(Entries, now) };
  }

  /** Judges entries at once; `perform` says when those that are good are published. */
  put(entries: unknown, perform: (publish: () => void) => void): PutReply {
    const judged = readEntries(entries, this.#names).map(judge);
    perform(() => {
      for (const one of judged) if (!isRefusal(one)) this.#publish(one);
    });
    return {
      FailedEntryCount: judged.filter(isRefusal).length,
      Entries: judged.map((one) => (isRefusal(one) ? one : { EventId: one.id })),
    };
  }

  #publish(event: BusEvent): void {
    const { source, 'detail-type': detailType, detail } = event;
    this.#log.append({ source, detailType, detail: JSON.stringify(detail) });
    this.#deliver(event);
  }
}

const now = (publish: () => void) => publish();

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

function judge({ Source, DetailType, Detail, Time }: EventEntry): BusEvent | Refusal {
  if (!Source || !DetailType) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source and DetailType are needed' };
  }
  const detail = readObject(Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const time = Time === undefined ? new Date() : new Date(Time * 1000);
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': DetailType,
    source: Source,
    account,
    time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [],
    detail,
  };
}

function isRefusal(judged: BusEvent | Refusal): judged is Refusal {
  return 'ErrorCode' in judged;
}

function readObject(text = ''): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
