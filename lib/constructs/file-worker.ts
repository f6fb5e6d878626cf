import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionName } from '../entry-files.ts';
import type { TableAccess } from '../http-function.ts';
import { lettersIn } from './dead-letter-queue.ts';
import type { FileAccess, FileBucket } from './file-bucket.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import type { WorkQueue } from './work-queue.ts';

/** Where files and what is known of them are. */
export interface FileSources {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
  readonly bucket: FileBucket;
}

export interface FileWorkerProps extends FileSources {
  readonly name: FunctionName;
  readonly description: string;
  readonly work: WorkQueue;
  readonly tableAccess: readonly TableAccess[];
  readonly fileAccess: FileAccess;
  readonly environment?: Readonly<Record<string, string>>;
  /** Tells that work was given up. */
  readonly givenUp: Pick<AlarmSpec, 'name' | 'meaning' | 'firstStep' | 'label'>;
}

/** A function that does with files what waits in a queue, and what there is to watch of it. */
export function fileWorker(scope: Construct, id: string, props: FileWorkerProps) {
  const { defaults, table, bucket, work, givenUp } = props;
  const worker = new ServiceFunction(scope, id, {
    ...{ defaults, name: props.name, description: props.description },
    // AWS advises six of them to fit into the time for which a message is hidden.
    timeout: Duration.seconds(10),
    memoryMb: 512,
    environment: {
      TABLE_NAME: table.tableName,
      FILES_BUCKET: bucket.bucketName,
      ...props.environment,
    },
  });
  table.grant(worker.role, ...props.tableAccess);
  bucket.grant(worker.role, props.fileAccess);
  work.feed(worker, { batchSize: 5, atOnce: 10 });
  const metric = lettersIn(work.deadLetters);
  const lost: AlarmSpec = { ...givenUp, metric, graph: 'filesGivenUp', threshold: 1 };
  return { worker, alarms: [...worker.alarms, lost] };
}
