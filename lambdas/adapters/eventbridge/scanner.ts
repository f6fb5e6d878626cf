import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { CheckPorts } from '../../application/check-upload.ts';
import { objectKeyOf } from '../s3/object-key.ts';
import { putEvents } from './put-events.ts';

/** Asks whoever scans files, by an event that names the version to look at. */
export const eventBridgeScanner =
  (
    client: EventBridgeClient,
    EventBusName: string,
    bucket: string,
  ): NonNullable<CheckPorts['scan']> =>
  (file) =>
    putEvents(client, [
      {
        EventBusName,
        Source: 'order-requests.files',
        DetailType: 'attachment_uploaded',
        Detail: JSON.stringify({ ...file, bucket, key: objectKeyOf(file) }),
      },
    ]);
