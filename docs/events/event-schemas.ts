import * as z from 'zod/mini';
import {
  type DomainEventData,
  type DomainEventName,
  type EventEnvelope,
  SCHEMA_VERSION,
} from '../../lambdas/application/domain-event.ts';
import type { TermsEvent } from '../../lambdas/domain/requests/names.ts';
import { eventData, type SchemaOf, termsData } from '../openapi/schemas/event-data.ts';
import { simplifyOutgoing } from '../openapi/schemas/json-schema.ts';
import {
  actor,
  id,
  onSilence,
  partyActor,
  requestType,
  timestamp,
  version,
  wholeSecond,
} from '../openapi/schemas/parts.ts';
import { descriptions } from './descriptions.ts';

const envelope = z.object({
  id,
  schemaVersion: z.literal(SCHEMA_VERSION),
  orderId: id,
  version,
  at: timestamp,
  actor,
}) satisfies SchemaOf<EventEnvelope>;

/** What changes tell, and what is told without a change. */
const publishedData = {
  ...eventData,
  request_reminder: z.object({
    requestId: id,
    type: requestType,
    mustAct: partyActor,
    expiresAt: wholeSecond,
    onSilence,
    remaining: z.iso.duration(),
  }),
  delivery_reminder: z.object({
    deliveryId: id,
    mustAct: partyActor,
    completesAt: wholeSecond,
    remaining: z.iso.duration(),
  }),
} as const satisfies { [E in Exclude<DomainEventName, TermsEvent>]: SchemaOf<DomainEventData[E]> };

const dataOf: Readonly<Record<DomainEventName, z.ZodMiniType>> = { ...publishedData, ...termsData };

const schemaOf = (event: DomainEventName) => {
  const detail = z.extend(envelope, { event: z.literal(event), data: dataOf[event] });
  const { $schema, ...schema } = z.toJSONSchema(detail, {
    io: 'input',
    override: ({ jsonSchema }) => simplifyOutgoing(jsonSchema),
  });
  return {
    $schema,
    $id: `urn:order-requests:event:${event}:${SCHEMA_VERSION}`,
    title: event,
    description: descriptions[event],
    ...schema,
  };
};

/** The JSON Schema of each event's `detail`. */
export const eventSchemas = Object.fromEntries(
  (Object.keys(dataOf) as DomainEventName[]).map((event) => [event, schemaOf(event)]),
) as Readonly<Record<DomainEventName, ReturnType<typeof schemaOf>>>;
