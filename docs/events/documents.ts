import type { DomainEventName } from '../../lambdas/application/domain-event.ts';
import { eventSchemas } from './event-schemas.ts';
import { exampleEvents } from './examples.ts';

/** What stands in each file of docs/events/schemas, by its name: a schema and an example. */
export const eventDocuments = async (): Promise<ReadonlyMap<string, string>> => {
  const examples = await exampleEvents();
  return new Map(
    Object.entries(eventSchemas).map(([event, schema]) => {
      const document = { ...schema, examples: [examples.get(event as DomainEventName)] };
      return [`${event}.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
};
