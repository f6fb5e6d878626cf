import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { JitterType, JsonPath, type State, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { leadsOf } from '../reminder-leads.ts';
import type { StageConfig } from '../stage-config.ts';
import type { OrderEvents } from './order-events.ts';
import type { OrderTable } from './order-table.ts';
import { reminderStates } from './reminder-states.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';
import { callFunction, ServiceWorkflow } from './service-workflow.ts';

export interface RequestDeadlineProps
  extends Pick<StageConfig, 'windows' | 'reminders' | 'deliveries'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly events: OrderEvents;
}

/** The error by which expire-request says that it was woken before the deadline. */
const NOT_YET = 'DeadlineNotReached';

/**
 * Reminds of a request's deadline, waits until it has come, then expires the request.
 *
 * It only wakes: whether the deadline has passed is for the order's rules to say. Nothing is
 * entered that could be spared, because each state is billed and a million executions may be open
 * at once.
 */
export class RequestDeadline extends Construct {
  readonly workflow: ServiceWorkflow;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: RequestDeadlineProps) {
    super(scope, id);
    const expireRequest = new ServiceFunction(this, 'ExpireRequest', {
      defaults: props.defaults,
      name: 'expire-request',
      description: 'Applies silence to a request whose deadline has passed',
      timeout: Duration.seconds(30),
      memoryMb: 512,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
      },
      toleratedFailures: 4,
    });
    props.table.grant(expireRequest.role, 'readItems', 'append');
    const { events } = props;
    const reminders = Object.values(leadsOf(props));
    const most = Math.max(...reminders.map(({ length }) => length));
    const then = this.waitThenCall(expireRequest);
    this.workflow = new ServiceWorkflow(this, 'Workflow', {
      definition: reminderStates(this, { most, events, then }),
      comment: "Reminds of a request's deadline and waits for it, then expires the request",
      calls: expireRequest,
      logs: props.defaults,
      failed: {
        name: 'deadline-executions-failed',
        meaning: 'A deadline passed and the request could not be expired, even after retries.',
        firstStep: 'Read the log of expire-request; the sweeper applies the expiry once it can.',
      },
    });
    if (most > 0) events.grantPublish(this.workflow.role);
    this.alarms = [...expireRequest.alarms, ...this.workflow.alarms];
  }

  /** Lets the role start the wait for a deadline, and stop it. */
  grantStartAndStop(role: ServiceRole): void {
    role.allow(['states:StartExecution'], this.workflow.arn);
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${this.workflow.name}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    role.allowMatching(
      executions,
      'Each request has an execution of its own, named by the request.',
      'states:StopExecution',
    );
  }

  private waitThenCall(expireRequest: ServiceFunction): State {
    const wait = new Wait(this, 'WaitUntilDeadline', {
      time: WaitTime.timestampPath('$.expiresAt'),
    });
    const expire = callFunction(this, 'Expire', expireRequest);
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
}
