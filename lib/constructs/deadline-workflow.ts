import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { JitterType, JsonPath, type State, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { OrderEvents } from './order-events.ts';
import { reminderStates } from './reminder-states.ts';
import type { ServiceFunction } from './service-function.ts';
import type { TraceSettings } from './service-logs.ts';
import type { ServiceRole } from './service-role.ts';
import { callFunction, ServiceWorkflow } from './service-workflow.ts';
import type { DeadlineService } from './timer-service.ts';

export interface DeadlineWorkflowProps {
  readonly expireRequest: ServiceFunction;
  readonly events: OrderEvents;
  /** The largest number of reminders that a deadline can have. */
  readonly mostReminders: number;
  readonly logs: TraceSettings;
}

/** The error by which expire-request says that it was woken before the deadline. */
const NOT_YET = 'DeadlineNotReached';

/**
 * Wakes at deadlines by executions, one for each. Nothing is entered that could be spared, because
 * each state is billed and a million executions may be open at once.
 */
export class DeadlineWorkflow extends ServiceWorkflow implements DeadlineService {
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: DeadlineWorkflowProps) {
    const { expireRequest, events, mostReminders: most } = props;
    const then = waitThenCall(scope, expireRequest);
    super(scope, id, {
      definition: reminderStates(scope, { most, events, then }),
      comment: "Reminds of a request's deadline and waits for it, then expires the request",
      calls: expireRequest,
      logs: props.logs,
      failed: {
        name: 'deadline-executions-failed',
        meaning: 'A deadline passed and the request could not be expired, even after retries.',
        firstStep: 'Read the log of expire-request; the sweeper applies the expiry once it can.',
      },
    });
    if (most > 0) events.grantPublish(this.role);
    this.environment = { DEADLINE_STATE_MACHINE_ARN: this.arn };
  }

  grantStart(role: ServiceRole): void {
    role.allow(['states:StartExecution'], this.arn);
  }

  grantStop(role: ServiceRole): void {
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    role.allowMatching(
      executions,
      'Each request has an execution of its own, named by the request.',
      'states:StopExecution',
    );
  }
}

function waitThenCall(scope: Construct, expireRequest: ServiceFunction): State {
  const wait = new Wait(scope, 'WaitUntilDeadline', {
    time: WaitTime.timestampPath('$.expiresAt'),
  });
  const expire = callFunction(scope, 'Expire', expireRequest);
  expire.addRetry({ errors: [NOT_YET], maxAttempts: 0 });
  expire.addRetry({
    interval: Duration.seconds(2),
    backoffRate: 2,
    maxDelay: Duration.minutes(5),
    maxAttempts: 10,
    jitterStrategy: JitterType.FULL,
  });
  expire.addCatch(wait, { errors: [NOT_YET], resultPath: JsonPath.DISCARD });
  wait.next(expire);
  return wait;
}
