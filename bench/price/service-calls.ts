import { createHash } from 'node:crypto';
import type { Executions } from './executions.ts';
import type { Meter } from './meter.ts';
import type { MeteredQueues } from './metered-queues.ts';
import type { Schedule, Schedules } from './schedules.ts';

/** Takes a call of a service, and what its path names; returns the reply. */
type Reply = (input: Record<string, unknown>, name: string) => object | undefined;

/** By operation; those that are told by their path alone, by method and first part of it. */
export type Replies = Readonly<Record<string, Reply>>;

/** What calls reach. */
export interface Reached {
  readonly meter: Meter;
  readonly schedules: Schedules;
  readonly executions: Pick<Executions, 'start' | 'stop'>;
  readonly queues: Pick<MeteredQueues, 'send'>;
}

/** Puts events on the bus, which takes them all. */
export const putEvents = (meter: Meter, entries: readonly object[]) => {
  meter.add('events', entries.length);
  return { FailedEntryCount: 0, Entries: entries.map(() => ({ EventId: '1' })) };
};

/** The calls that functions make besides those of DynamoDB. What they reach is asked for when they come. */
export const serviceCalls = (reached: () => Reached): Replies => ({
  PutEvents: ({ Entries }) => putEvents(reached().meter, Entries as object[]),
  StartExecution: ({ stateMachineArn, name, input }) => {
    reached().executions.start(String(stateMachineArn), String(name), JSON.parse(String(input)));
    return { executionArn: 'arn', startDate: 0 };
  },
  StopExecution: ({ executionArn }) => {
    reached().executions.stop(String(executionArn).split(':').at(-1) ?? '');
    return { stopDate: 0 };
  },
  SendMessage: ({ QueueUrl, MessageBody }) => {
    const body = String(MessageBody);
    reached().queues.send({ queueUrl: String(QueueUrl), body });
    // The SDK compares it with what it sent.
    return { MessageId: '1', MD5OfMessageBody: createHash('md5').update(body).digest('hex') };
  },
  'POST schedules': (schedule, name) => {
    reached().schedules.create(name, schedule as unknown as Schedule);
    return { ScheduleArn: 'arn' };
  },
  'DELETE schedules': (_, name) => {
    reached().schedules.delete(name);
    return undefined;
  },
});
