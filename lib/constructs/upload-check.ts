import { Construct } from 'constructs';
import { type FileSources, fileWorker } from './file-worker.ts';
import type { OrderEvents } from './order-events.ts';
import type { AlarmSpec } from './service-alarms.ts';

export interface UploadCheckProps extends FileSources {
  /** Where a scanner hears of uploads; without it, what is of the right type can be used. */
  readonly scannedBy?: OrderEvents | undefined;
}

/** Looks at every upload before a form may refer to it. */
export class UploadCheck extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, { scannedBy, ...sources }: UploadCheckProps) {
    super(scope, id);
    const { worker, alarms } = fileWorker(this, 'CheckUpload', {
      ...{ ...sources, work: sources.bucket.uploads },
      name: 'check-upload',
      description: 'Looks whether uploads are what they were said to be',
      tableAccess: ['readItems', 'append'],
      fileAccess: 'check',
      environment: { ...(scannedBy && { SCANNER_BUS_NAME: scannedBy.busName }) },
      givenUp: {
        name: 'uploads-unchecked',
        meaning: 'An upload could not be looked at for an hour, so that no form can refer to it.',
        firstStep: 'Mend the cause told in the log of check-upload, then redrive the dead letters.',
        label: 'Uploads to be checked',
      },
    });
    scannedBy?.grantPublish(worker.role);
    this.alarms = alarms;
  }
}
