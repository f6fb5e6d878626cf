import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queues } from '../../local/queues/queues.ts';
import { openDatabase } from '../../local/storage/database.ts';
import { GroupCommit } from '../../local/storage/group-commit.ts';
import { Stack } from '../../local/template/stack.ts';
import { clockAt } from './clock.ts';

/** A queue that gives a message up after two tries, and its dead letters. */
export const queueStack = new Stack(
  'shop',
  {
    Resources: {
      Letters: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          VisibilityTimeout: 60,
          MessageRetentionPeriod: 3600,
          RedrivePolicy: {
            deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] },
            maxReceiveCount: 2,
          },
        },
      },
      DeadLetters: { Type: 'AWS::SQS::Queue' },
    },
  },
  {},
);

/** The runner's queues on a database of their own and a clock that stands still. */
export const localQueues = () => {
  const folder = mkdtempSync(join(tmpdir(), 'queues-'));
  const clock = clockAt('2026-03-02T08:00:00.000Z');
  const open = () => {
    const database = openDatabase(join(folder, 'runner.db'));
    const commits = new GroupCommit(database);
    const queues = new Queues({ database, commits, now: clock.now });
    queues.deploy(queueStack);
    const queue = (logicalId: string) => queues.get(queueStack.attribute(logicalId, 'Arn'));
    return { database, commits, queues, letters: queue('Letters'), dead: queue('DeadLetters') };
  };
  return { clock, open, remove: () => rmSync(folder, { recursive: true }) };
};
