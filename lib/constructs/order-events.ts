import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, type IRuleTarget, Rule } from 'aws-cdk-lib/aws-events';
import { JsonPath, type TaskInput, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import { EventBridgePutEvents } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { ServiceRole } from './service-role.ts';

/** As the adapter of the bus has it, for events that functions publish. */
const SOURCE = 'order-requests';

/** What a state publishes. */
interface StateEvent {
  readonly detailType: string;
  readonly detail: TaskInput;
}

/** Which events go where. */
interface EventRule {
  readonly description: string;
  /** Who publishes them; the service itself if left out. */
  readonly source?: string;
  /** Names of events; all of them if left out. */
  readonly detailType?: readonly string[];
  /** What is in them; anything if left out. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly target: IRuleTarget;
}

/** The bus on which the rest of the marketplace hears what happens to orders. */
export class OrderEvents extends Construct {
  readonly busName: string;
  readonly busArn: string;
  private readonly bus: EventBus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      // Named by the stack, because rules of other services refer to it.
      eventBusName: Stack.of(this).stackName,
      description: 'What happens to orders and their requests',
    });
    this.busName = this.bus.eventBusName;
    this.busArn = this.bus.eventBusArn;
  }

  /** Lets the role publish domain events. */
  grantPublish(role: ServiceRole): void {
    role.allow(['events:PutEvents'], this.busArn);
  }

  /** Passes events on. */
  addRule(
    scope: Construct,
    id: string,
    { source = SOURCE, detailType, detail, ...rule }: EventRule,
  ): void {
    new Rule(scope, id, {
      description: rule.description,
      eventBus: this.bus,
      eventPattern: {
        source: [source],
        ...(detailType && { detailType: [...detailType] }),
        ...(detail && { detail }),
      },
      targets: [rule.target],
    });
  }

  /** A state that publishes an event and leaves its input as it was; retries are for the workflow to say. */
  publish(scope: Construct, id: string, event: StateEvent): EventBridgePutEvents {
    return EventBridgePutEvents.jsonPath(scope, id, {
      entries: [{ ...event, source: SOURCE, eventBus: this.bus }],
      taskTimeout: Timeout.duration(Duration.seconds(10)),
      resultPath: JsonPath.DISCARD,
    });
  }
}
