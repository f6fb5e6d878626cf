import {
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import {
  bucketName,
  bytes,
  codeOf,
  formFor,
  Key,
  type S3Double,
  s3Double,
  send,
} from '../../../support/s3-double.ts';

const object = { Bucket: bucketName, Key };
const contents = bytes(10_000);
let s3: S3Double;
let VersionId: string;

const upload = async (file = contents) => {
  const response = await send(await formFor(s3, file.length), file);
  return String(response.headers.get('x-amz-version-id'));
};

beforeEach(async () => {
  s3 = await s3Double();
  VersionId = await upload();
});

afterEach(() => s3.close());

const get = async (input: Partial<GetObjectCommandInput> = {}) => {
  const { Body, ...reply } = await s3.client.send(new GetObjectCommand({ ...object, ...input }));
  return { ...reply, body: await Body?.transformToByteArray() };
};

it('shows a function what was uploaded', async () => {
  expect(await get()).toMatchObject({
    ...{ VersionId, ContentType: 'image/png', ContentLength: 10_000, TagCount: 1 },
    body: contents,
  });
});

test.each([
  ['its beginning', 'bytes=0-4099', 'bytes 0-4099/10000', [0, 4100]],
  ['more than there is', 'bytes=9000-20000', 'bytes 9000-9999/10000', [9000, 10_000]],
  ['all from a place on', 'bytes=9990-', 'bytes 9990-9999/10000', [9990, 10_000]],
  ['its end', 'bytes=-10', 'bytes 9990-9999/10000', [9990, 10_000]],
])('gives a part of it: %s', async (_, Range, ContentRange, [from, to]) => {
  const reply = await get({ Range });

  expect(reply).toMatchObject({ ContentRange, body: contents.subarray(from, to) });
  expect(reply.$metadata.httpStatusCode).toBe(206);
});

it('has nothing beyond its end', async () => {
  await expect(get({ Range: 'bytes=10000-' })).rejects.toMatchObject({ name: 'InvalidRange' });
});

it('gives the whole when several parts are asked for', async () => {
  expect((await get({ Range: 'bytes=0-1,5-6' })).body).toEqual(contents);
});

it('says what there is, without showing it', async () => {
  const head = await s3.client.send(new HeadObjectCommand(object));
  expect(head).toMatchObject({ VersionId, ContentLength: 10_000, ContentType: 'image/png' });

  const missing = s3.client.send(new HeadObjectCommand({ ...object, Key: 'missing' }));
  await expect(missing).rejects.toMatchObject({ name: 'NotFound' });
});

it('keeps the versions of an object apart', async () => {
  const second = await upload(bytes(5));

  expect((await get()).VersionId).toBe(second);
  expect((await get({ VersionId })).body).toEqual(contents);
  await expect(get({ VersionId: 'none' })).rejects.toMatchObject({ name: 'NoSuchVersion' });
});

it('hides a deleted object behind a marker, and shows it again when that is gone', async () => {
  const deleted = await s3.client.send(new DeleteObjectCommand(object));

  expect(deleted).toMatchObject({ DeleteMarker: true });
  await expect(get()).rejects.toMatchObject({ name: 'NoSuchKey' });
  await expect(get({ VersionId: deleted.VersionId })).rejects.toMatchObject({
    name: 'MethodNotAllowed',
  });
  expect((await get({ VersionId })).body).toEqual(contents);

  await s3.client.send(new DeleteObjectCommand({ ...object, VersionId: deleted.VersionId }));
  expect((await get()).VersionId).toBe(VersionId);
});

it('removes a version for good, and however often', async () => {
  const remove = () => s3.client.send(new DeleteObjectCommand({ ...object, VersionId }));
  expect(await remove()).toMatchObject({ VersionId });

  expect(s3.files()).toEqual([]);
  expect(await remove()).toMatchObject({ VersionId });
});

it('changes and removes the tags of a version', async () => {
  const tagsOf = async () =>
    (await s3.client.send(new GetObjectTaggingCommand({ ...object, VersionId }))).TagSet;
  expect(await tagsOf()).toEqual([{ Key: 'unused', Value: 'yes' }]);

  const TagSet = [
    { Key: 'a', Value: '1 & 2' },
    { Key: 'b', Value: '' },
  ];
  const put = { ...object, VersionId, Tagging: { TagSet } };
  await s3.client.send(new PutObjectTaggingCommand(put));
  expect(await tagsOf()).toEqual(TagSet);

  await s3.client.send(new DeleteObjectTaggingCommand({ ...object, VersionId }));
  expect(await tagsOf()).toEqual([]);
});

it('refuses who is not known, and who signs with another secret', async () => {
  const { endpoint } = s3;
  const callAs = (accessKeyId: string, secretAccessKey: string) => {
    const credentials = { accessKeyId, secretAccessKey };
    const client = new S3Client({ region: 'us-east-1', endpoint, credentials });
    return client.send(new GetObjectCommand(object)).finally(() => client.destroy());
  };

  await expect(callAs('other', 'local')).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  await expect(callAs('local', 'other')).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
});

it('refuses who does not sign at all', async () => {
  const response = await fetch(`${s3.endpoint}/${bucketName}/${Key}`);

  expect([response.status, await codeOf(response)]).toEqual([403, 'AccessDenied']);
});

it('refuses a call that was signed a while ago', async () => {
  s3.advance(15 * 60 * 1000 + 2000);

  await expect(get()).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
});

it('tells the time by its own clock, to which the SDK sets the one that it signs by', async () => {
  s3.advance(86_400_000);

  const { headers } = await fetch(s3.endpoint);

  expect(Date.parse(`${headers.get('date')}`)).toBeGreaterThan(Date.now() + 86_000_000);
});

it('says loudly what it does not play', async () => {
  await expect(s3.client.send(new ListObjectsV2Command({ Bucket: bucketName }))).rejects.toThrow(
    'the local runner does not play GET of a bucket',
  );
});

describe('a link', () => {
  const link = (input: Partial<GetObjectCommandInput> = {}) =>
    getSignedUrl(s3.client, new GetObjectCommand({ ...object, VersionId, ...input }), {
      expiresIn: 300,
    });

  it('shows one version under the name that it says', async () => {
    await upload(bytes(5));
    const ResponseContentDisposition = "attachment; filename*=UTF-8''caf%C3%A9%20%281%29.png";
    const ResponseContentType = 'image/webp';
    const response = await fetch(await link({ ResponseContentDisposition, ResponseContentType }));

    expect(response.status).toBe(200);
    expect(await response.bytes()).toEqual(contents);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': ResponseContentDisposition,
      'content-type': ResponseContentType,
      'content-length': '10000',
      'content-security-policy': 'sandbox',
      'x-amz-version-id': VersionId,
      'x-content-type-options': 'nosniff',
    });
  });

  it('shows a part of it', async () => {
    const response = await fetch(await link(), { headers: { range: 'bytes=0-9' } });

    expect(response.status).toBe(206);
    expect(await response.bytes()).toEqual(contents.subarray(0, 10));
  });

  it('lives as long as it says', async () => {
    const url = await link();
    s3.advance(298_000);
    expect((await fetch(url)).status).toBe(200);

    s3.advance(3000);
    const response = await fetch(url);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('<Message>Request has expired</Message>');
  });

  test.each([
    ['another version', 'versionId', 'x'],
    ['another name', 'response-content-disposition', 'inline'],
    ['a longer life', 'X-Amz-Expires', '3600'],
    ['another time', 'X-Amz-Date', '20351126T000000Z'],
    ['no name at all', 'response-content-disposition', undefined],
  ])('is not good for %s', async (_, parameter, value) => {
    const url = new URL(await link({ ResponseContentDisposition: 'attachment' }));
    if (value === undefined) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, value);
    const response = await fetch(url);

    expect([response.status, await codeOf(response)]).toEqual([403, 'SignatureDoesNotMatch']);
  });

  it('is not good for another object', async () => {
    const url = (await link()).replace(Key, 'order-2/photo-1');

    expect(await codeOf(await fetch(url))).toBe('SignatureDoesNotMatch');
  });

  it('is good for reading only', async () => {
    const response = await fetch(await link(), { method: 'DELETE' });

    expect(await codeOf(response)).toBe('SignatureDoesNotMatch');
    expect(s3.files()).toHaveLength(1);
  });
});
