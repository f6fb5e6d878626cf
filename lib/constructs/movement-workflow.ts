import { Duration } from 'aws-cdk-lib';
import { Fail, type IChainable, JitterType } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';
import type { TraceSettings } from './service-logs.ts';
import type { ServiceRole } from './service-role.ts';
import { callFunction, ServiceWorkflow } from './service-workflow.ts';
import type { Starter } from './timer-service.ts';

export interface MovementWorkflowProps {
  readonly moveMoney: ServiceFunction;
  readonly logs: TraceSettings;
}

/** Has money moved by executions, one for each attempt. */
export class MovementWorkflow extends ServiceWorkflow implements Starter {
  readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { moveMoney, logs }: MovementWorkflowProps) {
    super(scope, id, {
      definition: callPatiently(scope, moveMoney),
      comment: 'Moves money once and records the outcome',
      calls: moveMoney,
      logs,
      failed: {
        name: 'movements-given-up',
        meaning:
          'The payment provider gave no clear answer in a whole round of tries, up to 12 minutes.',
        firstStep: 'See whether the provider is down; the sweeper tries again every 15 minutes.',
      },
    });
    this.environment = { MOVE_MONEY_STATE_MACHINE_ARN: this.arn };
  }

  grantStart(role: ServiceRole): void {
    role.allow(['states:StartExecution'], this.arn);
  }
}

function callPatiently(scope: Construct, moveMoney: ServiceFunction): IChainable {
  const move = callFunction(scope, 'Move', moveMoney);
  move.addRetry({
    interval: Duration.seconds(5),
    backoffRate: 2,
    maxDelay: Duration.minutes(2),
    maxAttempts: 7,
    jitterStrategy: JitterType.FULL,
  });
  const unsettled = new Fail(scope, 'MovementUnsettled', {
    error: 'MovementUnsettled',
    cause: 'The outcome is still unknown; the sweeper starts the next attempt.',
  });
  return move.addCatch(unsettled);
}
