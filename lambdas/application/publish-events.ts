import type { Change } from '../domain/events.ts';
import { isPublic } from '../domain/public-events.ts';
import { type DomainEvent, SCHEMA_VERSION } from './domain-event.ts';
import type { EventBus } from './ports.ts';

/** Tells the rest of the marketplace what stored changes did. Safe to repeat: ids stay the same. */
export const publishEvents = async (bus: EventBus, changes: readonly Change[]): Promise<void> => {
  const events = changes.flatMap(toDomainEvents);
  if (events.length > 0) await bus.publish(events);
};

const toDomainEvents = ({ orderId, version, at, actor, events }: Change): DomainEvent[] =>
  events.filter(isPublic).map((event, index) => ({
    id: `${orderId}-${version}-${index}`,
    schemaVersion: SCHEMA_VERSION,
    orderId,
    version,
    at,
    actor,
    ...event,
  }));
