import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
  StateMachineType,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { type LogSettings, ServiceLogs } from './service-logs.ts';

export interface ServiceWorkflowProps {
  readonly definition: IChainable;
  readonly comment: string;
  readonly logs: LogSettings;
}

/** A standard workflow that logs errors only, without the data of the execution. */
export class ServiceWorkflow extends StateMachine {
  /** A state that calls a function with the state's whole input; its retries are the caller's to say. */
  static task(scope: Construct, id: string, lambdaFunction: IFunction): LambdaInvoke {
    return new LambdaInvoke(scope, id, {
      lambdaFunction,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(40)),
    });
  }

  constructor(scope: Construct, id: string, props: ServiceWorkflowProps) {
    super(scope, id, {
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromChainable(props.definition),
      comment: props.comment,
      tracingEnabled: true,
      logs: {
        destination: new ServiceLogs(scope, `${id}Logs`, props.logs),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
  }
}
