import { Duration, Validations } from 'aws-cdk-lib';
import type { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
  StateMachineType,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import type { AlarmSpec } from './service-alarms.ts';
import type { ServiceFunction } from './service-function.ts';
import { ServiceLogs, type TraceSettings } from './service-logs.ts';
import { sumOf } from './service-metrics.ts';
import { ServiceRole } from './service-role.ts';

export interface ServiceWorkflowProps {
  readonly definition: IChainable;
  readonly comment: string;
  /** The function that it calls. */
  readonly calls: ServiceFunction;
  readonly logs: TraceSettings;
  readonly failed: Pick<AlarmSpec, 'name' | 'meaning' | 'firstStep'>;
}

/** A standard workflow around one function. It logs errors only, without the data of the execution. */
export class ServiceWorkflow extends Construct {
  readonly arn: string;
  readonly name: string;
  readonly role: ServiceRole;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: ServiceWorkflowProps) {
    super(scope, id);
    this.role = this.addRole(props);
    const stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(props.definition),
      comment: props.comment,
      role: this.role.asGiven,
      tracingEnabled: props.logs.tracing,
      logs: {
        destination: new ServiceLogs(this, 'Logs', props.logs),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    Validations.of(stateMachine).acknowledge({
      id: 'AwsSolutions-SF1',
      reason:
        'Only errors are logged: the change log of the order tells the rest, at no extra cost.',
    });
    if (!props.logs.tracing) acknowledgeNoTracing(stateMachine);
    this.arn = stateMachine.stateMachineArn;
    this.name = stateMachine.stateMachineName;
    this.alarms = [
      {
        ...props.failed,
        metric: failures(props.failed.name, stateMachine),
        graph: 'workflows',
        label: props.comment,
        threshold: 1,
      },
    ];
  }

  private addRole({ calls, logs }: ServiceWorkflowProps): ServiceRole {
    const role = new ServiceRole(this, 'Role', {
      service: 'states',
      description: `What ${this.node.path} may do`,
    });
    role.allow(['lambda:InvokeFunction'], calls.lambda.functionArn);
    if (logs.tracing) role.allowTracing('xray:GetSamplingRules', 'xray:GetSamplingTargets');
    role.allowEverywhere(
      'LogDelivery',
      'Log delivery is set up for the account as a whole and has no resources to name.',
      'logs:CreateLogDelivery',
      'logs:GetLogDelivery',
      'logs:UpdateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:DescribeResourcePolicies',
      'logs:DescribeLogGroups',
    );
    return role;
  }
}

/** A state that hands its whole input to the function; retries are for the workflow to say. */
export function callFunction(scope: Construct, id: string, called: ServiceFunction): LambdaInvoke {
  return new LambdaInvoke(scope, id, {
    lambdaFunction: called.lambda,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    // A little over the function's own time-out, which tells more about what happened.
    taskTimeout: Timeout.duration(Duration.seconds(40)),
  });
}

function failures(name: string, machine: StateMachine): MathExpression {
  const period = Duration.minutes(5);
  const parts = {
    failed: machine.metricFailed({ period }),
    timedOut: machine.metricTimedOut({ period }),
  };
  return sumOf({ name, period, parts });
}

function acknowledgeNoTracing(machine: StateMachine): void {
  const reason = 'The stage does without traces.';
  Validations.of(machine).acknowledge(
    { id: 'AwsSolutions-SF2', reason },
    { id: 'Serverless-StepFunctionStateMachineXray', reason },
  );
}
