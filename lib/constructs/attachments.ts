import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { AttachmentKeeper } from './attachment-keeper.ts';
import type { FileSources } from './file-worker.ts';
import type { OrderEvents } from './order-events.ts';
import { ScanVerdicts } from './scan-verdicts.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { UploadCheck } from './upload-check.ts';

export interface AttachmentsProps extends FileSources, Pick<StageConfig, 'attachments'> {
  readonly events: OrderEvents;
}

/** What happens to files after they were uploaded: they are checked, scanned if the stage wants that, and kept. */
export class Attachments extends Construct {
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, { attachments, ...sources }: AttachmentsProps) {
    super(scope, id);
    const scannedBy = attachments?.scanned ? sources.events : undefined;
    const parts = [
      new UploadCheck(this, 'Uploads', { ...sources, scannedBy }),
      new AttachmentKeeper(this, 'Keeper', sources),
      ...(scannedBy ? [new ScanVerdicts(this, 'Verdicts', sources)] : []),
    ];
    this.alarms = parts.flatMap(({ alarms }) => alarms);
  }
}
