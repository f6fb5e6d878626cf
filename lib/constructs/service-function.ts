import { join } from 'node:path';
import type { Duration } from 'aws-cdk-lib';
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type ApplicationLogLevel,
  Architecture,
  Code,
  type IFunction,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import type { StageConfig } from '../stage-config.ts';
import { type LogSettings, ServiceLogs } from './service-logs.ts';

/** What all functions of the service have in common. */
export interface FunctionDefaults extends LogSettings, Pick<StageConfig, 'logLevel'> {
  /** Folder that holds `<function name>/index.mjs`. */
  readonly bundles: string;
}

export interface ServiceFunctionProps {
  readonly defaults: FunctionDefaults;
  readonly functionName: FunctionName;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Keeps events of asynchronous invocations that failed. */
  readonly deadLetterQueue?: IQueue;
}

/** One function of the service, with a role and a log group of its own. */
export class ServiceFunction extends Construct implements IGrantable {
  readonly lambda: IFunction;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { defaults } = props;
    const logGroup = new ServiceLogs(this, 'Logs', defaults);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${props.functionName} may do`,
    });
    logGroup.grantWrite(role);
    this.grantPrincipal = role;
    this.lambda = new LambdaFunction(this, 'Function', {
      description: props.description,
      code: Code.fromAsset(join(defaults.bundles, props.functionName)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: defaults.logLevel as ApplicationLogLevel,
      tracing: Tracing.ACTIVE,
      environment: {
        POWERTOOLS_SERVICE_NAME: 'order-requests',
        POWERTOOLS_METRICS_NAMESPACE: 'OrderRequests',
        POWERTOOLS_LOG_LEVEL: defaults.logLevel,
        ...props.environment,
      },
      ...(props.deadLetterQueue && { deadLetterQueue: props.deadLetterQueue }),
    });
  }
}
