import { join } from 'node:path';
import { Duration, Validations } from 'aws-cdk-lib';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../entry-files.ts';
import type { StageConfig } from '../stage-config.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type LogSettings, logsEveryCall, ServiceLogs } from './service-logs.ts';
import { SERVICE_METRICS, serviceNameOf, sumOf } from './service-metrics.ts';
import { ServiceRole } from './service-role.ts';

/** What all functions of the service have in common. */
export interface FunctionDefaults extends LogSettings, Pick<StageConfig, 'logLevel' | 'tracing'> {
  /** Folder that holds `<function name>/index.mjs`. */
  readonly bundles: string;
}

export interface ServiceFunctionProps {
  readonly defaults: FunctionDefaults;
  readonly name: FunctionName;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Keeps the events of asynchronous invocations that failed. */
  readonly deadLetterQueue?: Queue;
  /** Failures in five minutes that its caller's retries make up for; none if left out. */
  readonly toleratedFailures?: number;
}

/** One function of the service, with a role and a log group of its own. */
export class ServiceFunction extends Construct implements IGrantable {
  readonly lambda: LambdaFunction;
  readonly role: ServiceRole;
  readonly grantPrincipal: IPrincipal;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.role = new ServiceRole(this, 'Role', {
      service: 'lambda',
      description: `What ${props.name} may do`,
    });
    this.grantPrincipal = this.role;
    this.lambda = this.addFunction(props);
    if (props.defaults.tracing) this.role.allowTracing();
    else acknowledgeNoTracing(this.lambda);
    if (props.deadLetterQueue) {
      this.role.allow(['sqs:SendMessage'], props.deadLetterQueue.queueArn);
    } else {
      Validations.of(this.lambda).acknowledge({
        id: 'Serverless-LambdaDLQ',
        reason: 'Always invoked synchronously: its caller gets the failure and retries.',
      });
    }
    this.alarms = [this.failing(props.name, props.toleratedFailures ?? 0)];
  }

  private addFunction({ defaults, deadLetterQueue, ...props }: ServiceFunctionProps) {
    const logGroup = new ServiceLogs(this, 'Logs', defaults);
    logGroup.grantWrite(this.role);
    return new LambdaFunction(this, 'Function', {
      description: props.description,
      code: Code.fromAsset(join(defaults.bundles, props.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMb,
      role: this.role.asGiven,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Lambda takes lines without a level for INFO, the metrics among them: only the logger filters.
      applicationLogLevelV2:
        defaults.logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO,
      // Lambda warns of runs that fail or time out; its lines about the others are worth a level more.
      systemLogLevelV2: logsEveryCall(defaults) ? SystemLogLevel.INFO : SystemLogLevel.WARN,
      tracing: defaults.tracing ? Tracing.ACTIVE : Tracing.PASS_THROUGH,
      environment: {
        POWERTOOLS_SERVICE_NAME: serviceNameOf(this),
        POWERTOOLS_METRICS_NAMESPACE: SERVICE_METRICS,
        POWERTOOLS_LOG_LEVEL: defaults.logLevel,
        ...props.environment,
      },
      ...(deadLetterQueue && { deadLetterQueue }),
    });
  }

  private failing(functionName: FunctionName, tolerated: number): AlarmSpec {
    const name = `${functionName}-failing`;
    const period = Duration.minutes(5);
    return {
      name,
      meaning: `${functionName} ends in errors or is throttled.`,
      firstStep: 'Read the errors in its log group; when throttled, raise the concurrency limit.',
      metric: sumOf({
        name,
        period,
        parts: {
          errors: this.lambda.metricErrors({ period }),
          throttles: this.lambda.metricThrottles({ period }),
        },
      }),
      graph: 'functions',
      label: functionName,
      threshold: tolerated + 1,
    };
  }
}

function acknowledgeNoTracing(lambda: LambdaFunction): void {
  Validations.of(lambda).acknowledge({
    id: 'Serverless-LambdaTracing',
    reason: 'The stage does without traces: Lambda samples one a second of each function, or more.',
  });
}
