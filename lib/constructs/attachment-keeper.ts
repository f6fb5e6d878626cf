import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type FileSources, fileWorker } from './file-worker.ts';
import type { OrderEvents } from './order-events.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { WorkQueue } from './work-queue.ts';

export interface AttachmentKeeperProps extends FileSources {
  readonly events: OrderEvents;
}

const attachments = { attachmentId: [{ exists: true }] };

/** Takes the tag off files that a form refers to, so that the bucket's life-cycle leaves them alone. */
export class AttachmentKeeper extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, { events, ...sources }: AttachmentKeeperProps) {
    super(scope, id);
    // Half a day, 10 minutes apart, of the day that the life-cycle leaves for it.
    const work = new WorkQueue(this, 'Work', {
      tries: 72,
      visibilityTimeout: Duration.minutes(10),
    });
    events.addRule(this, 'Rule', {
      description: 'Events of forms that refer to files',
      detailType: ['request_opened', 'progress_provided', 'request_contested', 'dispute_resolved'],
      detail: {
        $or: ['form', 'response', 'resolution'].map((form) => ({
          data: { [form]: { attachments } },
        })),
      },
      target: work.asTarget(),
    });
    const { alarms } = fileWorker(this, 'KeepAttachments', {
      ...{ ...sources, work },
      name: 'keep-attachments',
      description: 'Keeps the files that forms refer to',
      tableAccess: ['readItems'],
      fileAccess: 'keep',
      givenUp: {
        name: 'files-not-kept',
        meaning: 'A file that a form refers to is still tagged as unused and will be removed.',
        firstStep:
          'Mend the cause told in the log of keep-attachments, then redrive the dead letters, within a day.',
        label: 'Files to be kept',
      },
    });
    this.alarms = alarms;
  }
}
