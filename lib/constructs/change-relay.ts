import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, type IEventSourceDlq, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import type { OrderTable } from './order-table.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';

export interface ChangeRelayProps {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly failures: Bucket;
  readonly functionName: FunctionName;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Values of a change's `carries` that this relay is for; all changes if left out. */
  readonly carries?: readonly string[];
}

/**
 * Carries changes from the table's stream onward.
 *
 * A batch is split around a record that fails, and a record that cannot be relayed is kept whole in
 * the failure bucket, so that those after it go on.
 */
export class ChangeRelay extends Construct {
  readonly relay: ServiceFunction;

  constructor(scope: Construct, id: string, props: ChangeRelayProps) {
    super(scope, id);
    this.relay = new ServiceFunction(this, 'Relay', {
      defaults: props.defaults,
      functionName: props.functionName,
      description: props.description,
      timeout: Duration.seconds(60),
      memoryMb: 512,
      environment: props.environment,
    });
    props.table.grantReadStream(this.relay);
    this.relay.lambda.addEventSourceMapping('Changes', {
      eventSourceArn: props.table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter(changesThatCarry(props.carries))],
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      parallelizationFactor: 2,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      supportS3OnFailureDestination: true,
      onFailure: this.keepRecordsIn(props.failures),
    });
  }

  private keepRecordsIn(bucket: Bucket): IEventSourceDlq {
    Grant.addToPrincipal({
      grantee: this.relay,
      actions: ['s3:PutObject', 's3:ListBucket'],
      resourceArns: [bucket.bucketArn, bucket.arnForObjects('aws/lambda/*')],
    });
    return { bind: () => ({ destination: bucket.bucketArn }) };
  }
}

/** Matches a new change, and only one that carries any of the given things. */
function changesThatCarry(carries?: readonly string[]) {
  return {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { sk: { S: [{ prefix: 'CHANGE#' }] } },
      ...(carries && { NewImage: { carries: { S: carries } } }),
    },
  };
}
