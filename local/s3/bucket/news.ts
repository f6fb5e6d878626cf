import { randomUUID } from 'node:crypto';
import { region } from '../../template/pseudo-parameters.ts';
import type { ObjectVersion } from '../objects/object-version.ts';
import type { Bucket, QueueConfiguration } from './bucket-properties.ts';

/** The queues that hear of an event, such as `ObjectCreated:Post`. */
export function hearersOf({ notifications }: Bucket, eventName: string): readonly string[] {
  return notifications.filter((one) => isFor(one, eventName)).map(({ Queue }) => Queue);
}

/** The message by which S3 tells a queue what has happened to an object. */
export function newsOf({ name, arn }: Bucket, eventName: string, version: ObjectVersion): string {
  const { key, size, etag: eTag, versionId, sequence, createdAt } = version;
  const record = {
    ...{ eventVersion: '2.1', eventSource: 'aws:s3', awsRegion: region, eventName },
    eventTime: new Date(createdAt).toISOString(),
    userIdentity: { principalId: 'AWS:local' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': randomUUID() },
    s3: {
      ...{ s3SchemaVersion: '1.0', configurationId: 'local' },
      bucket: { name, arn, ownerIdentity: { principalId: 'local' } },
      object: { key: formEncoded(key), size, eTag, versionId, sequencer: sequencer(sequence) },
    },
  };
  return JSON.stringify({ Records: [record] });
}

function isFor({ Event }: QueueConfiguration, eventName: string): boolean {
  const wanted = Event.replace(/^s3:/, '');
  return wanted.endsWith('*') ? eventName.startsWith(wanted.slice(0, -1)) : eventName === wanted;
}

/** As a form encodes it, but with the slashes as they are. */
function formEncoded(key: string): string {
  return new URLSearchParams({ key }).toString().slice('key='.length).replaceAll('%2F', '/');
}

const sequencer = (sequence: number) => sequence.toString(16).toUpperCase().padStart(16, '0');
