import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { type FileSources, fileWorker } from './file-worker.ts';
import type { OrderEvents } from './order-events.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { WorkQueue } from './work-queue.ts';

export interface ScanVerdictsProps extends FileSources {
  readonly events: OrderEvents;
}

/** Hears what a scanner has found in files: only what is clean can be used. */
export class ScanVerdicts extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, { events, ...sources }: ScanVerdictsProps) {
    super(scope, id);
    const work = new WorkQueue(this, 'Work', {
      tries: 60,
      visibilityTimeout: Duration.minutes(1),
    });
    events.addRule(this, 'Rule', {
      description: 'What a scanner has found in files',
      source: 'order-requests.scanner',
      detailType: ['attachment_scanned'],
      target: work.asTarget(),
    });
    const { alarms } = fileWorker(this, 'TakeVerdict', {
      ...{ ...sources, work },
      name: 'take-verdict',
      description: 'Takes in what a scanner has found in a file',
      tableAccess: ['readItems', 'append'],
      fileAccess: 'drop',
      givenUp: {
        name: 'verdicts-lost',
        meaning: 'What a scanner has found in a file could not be written down for an hour.',
        firstStep: 'Mend the cause told in the log of take-verdict, then redrive the dead letters.',
        label: 'Verdicts of the scanner',
      },
    });
    this.alarms = alarms;
  }
}
