import type { Construct } from 'constructs';
import { ChangeRelay, type RelaySource } from './change-relay.ts';
import type { OrderEvents } from './order-events.ts';

export interface EventRelayProps extends RelaySource {
  readonly events: OrderEvents;
}

/** Publishes every change as domain events. */
export class EventRelay extends ChangeRelay {
  constructor(scope: Construct, id: string, { events, ...source }: EventRelayProps) {
    super(scope, id, {
      ...source,
      name: 'publish-events',
      description: 'Publishes domain events',
      environment: { EVENT_BUS_NAME: events.busName },
    });
    events.grantPublish(this.role);
  }
}
