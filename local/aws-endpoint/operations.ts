import type { DatabaseSync } from 'node:sqlite';
import type { Timers } from '../background/timers.ts';
import type { EventBus } from '../events/event-bus.ts';
import { People } from '../identity/people.ts';
import { Outbox } from '../mail/outbox.ts';
import { sesOperations } from '../mail/ses-operations.ts';
import { queueOperations } from '../queues/queue-operations.ts';
import type { Queues } from '../queues/queues.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Values } from '../storage/values.ts';
import type { Operation } from './operation.ts';

interface PlayedServices {
  readonly timers: Timers;
  readonly bus: EventBus;
  readonly secrets: Secrets;
  readonly queues: Queues;
  readonly values: Values;
  readonly database: DatabaseSync;
  readonly now: () => number;
}

/** All operations of AWS that are played but those of DynamoDB. */
export const operationsOf = (services: PlayedServices): Readonly<Record<string, Operation>> => ({
  ...services.timers.operations,
  ...services.bus.operations,
  ...services.secrets.operations(),
  ...queueOperations(services.queues),
  ...new People(services.values).operations(),
  ...sesOperations(new Outbox(services.database), services.now),
});
