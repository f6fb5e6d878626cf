import { eventSchemas } from '../../docs/events/event-schemas.ts';
import type { DomainEvent, DomainEventName } from '../../lambdas/application/domain-event.ts';
import { closed, faultsBy, schemaCompiler } from './json-schemas.ts';

export const EVENT_NAMES = Object.keys(eventSchemas) as readonly DomainEventName[];

const compiler = schemaCompiler();
const validators = new Map(
  Object.entries(eventSchemas).map(([event, schema]) => [
    event,
    compiler.compile(closed(schema) as object),
  ]),
);

/** An event as a target of the bus gets it. */
export interface Delivered {
  readonly source: string;
  readonly detailType: string;
  readonly detail: DomainEvent;
}

/** What is wrong with an event, by the schema that its detail type names. */
export const faultsOfEvent = ({ source, detailType, detail }: Delivered): readonly string[] => {
  if (source !== 'order-requests') return [`The source is ${source}`];
  const validate = validators.get(detailType);
  if (!validate) return [`${detailType} is not described`];
  return faultsBy(validate, detail).map((fault) => `${detailType}: ${fault}`);
};
