import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ChangeRelay, type RelaySource } from './change-relay.ts';
import type { OrderEvents } from './order-events.ts';
import { unreadableAlarm } from './relay-alarms.ts';

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
      // Nobody else publishes what is given up, so it outlasts long outages of the bus.
      patience: Duration.hours(12),
      environment: { EVENT_BUS_NAME: events.busName },
      // It reads every change, so it meets whatever no relay can read.
      alarms: [unreadableAlarm(scope)],
    });
    events.grantPublish(this.role);
  }
}
