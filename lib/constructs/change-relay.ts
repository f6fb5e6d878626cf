import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionName } from '../entry-files.ts';
import { MEMORY_MB } from '../memory.ts';
import type { FailureBucket } from './failure-bucket.ts';
import type { OrderTable } from './order-table.ts';
import { relayAlarms } from './relay-alarms.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';

/** Where a relay reads, and where it leaves what it cannot relay. */
export interface RelaySource {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly failures: FailureBucket;
  /** How old a change may become before somebody is told. */
  readonly relayDelaySeconds: number;
}

export interface ChangeRelayProps extends RelaySource {
  readonly name: FunctionName;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How long a record that cannot be relayed may hold up those behind it; under 24 hours. */
  readonly patience: Duration;
  /** Values of a change's `carries` that the relay is for; all changes if left out. */
  readonly carries?: readonly string[];
  /** What else is to be watched of it. */
  readonly alarms?: readonly AlarmSpec[];
}

/**
 * Carries changes from the table's stream onward.
 *
 * A batch is split around a record that fails. What cannot be relayed is kept whole in the failure
 * bucket, so that those behind it go on.
 */
export class ChangeRelay extends Construct {
  readonly role: ServiceRole;
  readonly functionName: string;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, props: ChangeRelayProps) {
    super(scope, id);
    const relay = new ServiceFunction(this, 'Relay', {
      defaults: props.defaults,
      name: props.name,
      description: props.description,
      timeout: Duration.seconds(60),
      memoryMb: MEMORY_MB.nobodyWaits,
      environment: props.environment,
    });
    this.role = relay.role;
    this.functionName = relay.lambda.functionName;
    props.table.grantReadStream(this.role);
    props.failures.grantKeepRecords(this.role);
    const mapping = relay.lambda.addEventSourceMapping('Changes', {
      eventSourceArn: props.table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter(changesThatCarry(props.carries))],
      batchSize: 100,
      // More than one would relay the changes of one order out of order.
      parallelizationFactor: 1,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // The age is the bound: so many tries are not made before.
      retryAttempts: 10_000,
      maxRecordAge: props.patience,
      supportS3OnFailureDestination: true,
      onFailure: { bind: () => ({ destination: props.failures.bucketArn }) },
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
    this.alarms = [
      ...relay.alarms,
      ...relayAlarms({ ...props, relay: relay.lambda, mapping }),
      ...(props.alarms ?? []),
    ];
  }
}

/** Matches a new change; only one that carries any of the given things, if given. */
function changesThatCarry(carries?: readonly string[]) {
  return {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { sk: { S: [{ prefix: 'CHANGE#' }] } },
      ...(carries && { NewImage: { carries: { S: carries } } }),
    },
  };
}
