import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { ServiceRole } from './service-role.ts';

/** The bus on which the rest of the marketplace hears what happens to orders. */
export class OrderEvents extends Construct {
  readonly busName: string;
  private readonly bus: EventBus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      // Named by the stack, because rules of other services refer to it.
      eventBusName: Stack.of(this).stackName,
      description: 'What happens to orders and their requests',
    });
    this.busName = this.bus.eventBusName;
  }

  /** Lets the role publish domain events. */
  grantPublish(role: ServiceRole): void {
    role.allow(['events:PutEvents'], this.bus.eventBusArn);
  }
}
