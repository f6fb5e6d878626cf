import { Duration } from 'aws-cdk-lib';
import { JitterType, JsonPath, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { OrderTable } from './order-table.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { ServiceWorkflow } from './service-workflow.ts';

export interface RequestDeadlineProps extends Pick<StageConfig, 'windows'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
}

/** Thrown by expire-request when it is woken before the deadline. */
const NOT_YET = 'DeadlineNotReached';

/**
 * Waits until a request's deadline, then expires it.
 *
 * Only a wake-up: the deadline itself is decided by the order's rules. Kept to two states, because
 * every state entered is billed and a million executions may be open at once.
 */
export class RequestDeadline extends Construct {
  readonly workflow: ServiceWorkflow;
  readonly expireRequest: ServiceFunction;

  constructor(scope: Construct, id: string, props: RequestDeadlineProps) {
    super(scope, id);
    this.expireRequest = new ServiceFunction(this, 'ExpireRequest', {
      defaults: props.defaults,
      functionName: 'expire-request',
      description: 'Applies what silence does to a request whose deadline has passed',
      timeout: Duration.seconds(15),
      memoryMb: 512,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
      },
    });
    props.table.grant(this.expireRequest, 'readItems', 'readChanges', 'append');

    const wait = new Wait(this, 'WaitUntilDeadline', {
      time: WaitTime.timestampPath('$.expiresAt'),
    });
    const expire = ServiceWorkflow.task(this, 'Expire', this.expireRequest.lambda);
    expire.addRetry({ errors: [NOT_YET], maxAttempts: 0 });
    expire.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(2),
      backoffRate: 2,
      maxDelay: Duration.minutes(5),
      maxAttempts: 10,
      jitterStrategy: JitterType.FULL,
    });
    expire.addCatch(wait, { errors: [NOT_YET], resultPath: JsonPath.DISCARD });
    this.workflow = new ServiceWorkflow(this, 'Workflow', {
      definition: wait.next(expire),
      comment: "Waits until a request's deadline, then expires it",
      logs: props.defaults,
    });
  }
}
