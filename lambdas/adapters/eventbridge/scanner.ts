import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { CheckPorts } from '../../application/check-upload.ts';
import { Unavailable } from '../../application/failures.ts';
import { objectKeyOf } from '../s3/object-key.ts';
import { toUnavailable } from '../unavailable.ts';

/** Asks whoever scans files, by an event that names the version to look at. */
export const eventBridgeScanner =
  (
    client: EventBridgeClient,
    EventBusName: string,
    bucket: string,
  ): NonNullable<CheckPorts['scan']> =>
  async (file) => {
    const entry = {
      EventBusName,
      Source: 'order-requests.files',
      DetailType: 'attachment_uploaded',
      Detail: JSON.stringify({ ...file, bucket, key: objectKeyOf(file) }),
    };
    const reply = await client
      .send(new PutEventsCommand({ Entries: [entry] }))
      .catch((error: unknown) => {
        throw toUnavailable(error);
      });
    if (reply.FailedEntryCount) throw new Unavailable('The event of an upload was not taken');
  };
