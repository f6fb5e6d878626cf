import {
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  NoSuchKey,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { s3Client } from '../../../../lambdas/adapters/s3/client.ts';
import { s3Files } from '../../../../lambdas/adapters/s3/stored-files.ts';
import { storedVersions } from '../../../../lambdas/adapters/s3/stored-versions.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';

const s3 = mockClient(S3Client);
const files = s3Files(s3Client(), 'files');
const STORED = { orderId: 'order-1', attachmentId: 'a-1', version: 'v-1', size: 9 };
const AT = { Bucket: 'files', Key: 'order-1/a-1', VersionId: 'v-1' };

const gone = new NoSuchKey({ message: 'gone', $metadata: {} });
const goneVersion = Object.assign(new Error('gone'), { name: 'NoSuchVersion' });
const down = Object.assign(new Error('down'), { name: 'TimeoutError' });

beforeEach(() => s3.reset());

it('reads no more of a version than tells its type', async () => {
  const Body = { transformToByteArray: async () => new Uint8Array([1, 2]) } as never;
  s3.on(GetObjectCommand).resolves({ Body });

  await expect(files.start(STORED)).resolves.toEqual(new Uint8Array([1, 2]));

  const input = s3.commandCalls(GetObjectCommand)[0]?.args[0].input;
  expect(input).toEqual({ ...AT, Range: 'bytes=0-4099' });
});

it('takes away this version, not the newest', async () => {
  s3.on(DeleteObjectCommand).resolves({});

  await files.drop(STORED);

  expect(s3.commandCalls(DeleteObjectCommand)[0]?.args[0].input).toEqual(AT);
});

it('keeps this version from the life-cycle by taking its tag away', async () => {
  s3.on(DeleteObjectTaggingCommand).resolves({});

  await files.keep(STORED);

  expect(s3.commandCalls(DeleteObjectTaggingCommand)[0]?.args[0].input).toEqual(AT);
});

it.each([gone, goneVersion])('%p: there is nothing to read or to take away', async (error) => {
  s3.onAnyCommand().rejects(error);

  await expect(files.start(STORED)).resolves.toBeUndefined();
  await expect(files.drop(STORED)).resolves.toBeUndefined();
});

it.each([gone, goneVersion])('%p: what is gone cannot be kept', async (error) => {
  s3.onAnyCommand().rejects(error);

  await expect(files.keep(STORED)).rejects.toThrow('gone');
});

it.each(['start', 'drop', 'keep'] as const)('%s says so when S3 is out of reach', async (name) => {
  s3.onAnyCommand().rejects(down);

  await expect(files[name](STORED)).rejects.toThrow(Unavailable);
});

describe('what a message of the bucket says was stored', () => {
  const object = { key: 'order-1/a-1', size: 9, versionId: 'v-1' };
  const Records = [{ s3: { object } }] as never;

  it('is a version of a file', () => expect(storedVersions({ Records })).toEqual([STORED]));

  it('is nothing when the bucket only tries the queue', () =>
    expect(storedVersions({})).toEqual([]));

  it.each(['a-1', 'order-1/a-1/b', '/a-1'])('is a mistake when it is %s', (key) => {
    const odd = [{ s3: { object: { ...object, key } } }] as never;

    expect(() => storedVersions({ Records: odd })).toThrow('no file');
  });
});
