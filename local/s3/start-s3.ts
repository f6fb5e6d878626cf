import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Queues } from '../queues/queues.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { type Bucket, readBuckets } from './bucket/bucket-properties.ts';
import { Lifecycle } from './bucket/lifecycle.ts';
import { hearersOf, newsOf } from './bucket/news.ts';
import { filesPath } from './files-path.ts';
import { ObjectFiles } from './objects/object-files.ts';
import { ObjectIndex } from './objects/object-index.ts';
import { ObjectStore } from './objects/object-store.ts';
import type { ObjectVersion } from './objects/object-version.ts';
import { S3 } from './s3.ts';

interface S3Parts {
  readonly stack: Stack;
  readonly queues: Queues;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  /** Holds the contents of objects. */
  readonly folder: string;
  readonly now: () => number;
}

const uploaded = 'ObjectCreated:Post';
const waitAtMostMs = 5000;

/** S3 with the stack's buckets, and what their rules say of old objects. */
export function startS3({ stack, queues, database, commits, folder, now }: S3Parts) {
  const index = new ObjectIndex(database, commits);
  const files = new ObjectFiles(folder);
  files.keepOnly(index.ids());
  const store = new ObjectStore(index, files, now);
  const buckets = readBuckets(stack);
  const onUploaded = async (bucket: Bucket, version: ObjectVersion) => {
    const workedOff = hearersOf(bucket, uploaded).map((arn) => {
      const queue = queues.get(arn);
      return queue.workedOff(queue.send(newsOf(bucket, uploaded, version)));
    });
    // S3 would not wait. Here a script may use the file with its next call.
    await Promise.race([Promise.all(workedOff), pause(waitAtMostMs, undefined, { ref: false })]);
  };
  return {
    s3: new S3({ buckets, store, now, basePath: filesPath, onUploaded }),
    lifecycle: new Lifecycle({ buckets: buckets.values(), store, now }),
  };
}
