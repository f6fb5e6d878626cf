import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { parse } from 'content-disposition';
import { bucketAddress } from '../../../../lambdas/adapters/s3/bucket-address.ts';
import { s3DownloadPermits } from '../../../../lambdas/adapters/s3/download-permits.ts';
import { s3UploadPermits } from '../../../../lambdas/adapters/s3/upload-permits.ts';
import type { Upload } from '../../../../lambdas/domain/upload.ts';
import { anUpload } from '../../../support/an-upload.ts';

const KEY = `order-1/${anUpload().attachmentId}`;
const REGION = 'eu-west-1';
const bucket = bucketAddress('files', REGION);
const ENDPOINT = 'http://127.0.0.1:3000/local/files';

/** What signs in the SDK. It, too, puts the bucket into the path where the host is an IP address. */
const official = (endpoint?: string) =>
  new S3Client({
    region: REGION,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint }),
  });

beforeAll(() => {
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_SESSION_TOKEN: 'a/token+of=a role',
  });
  jest.useFakeTimers({ now: Date.parse('2026-03-03T12:00:00Z') });
});
afterAll(() => jest.useRealTimers());

describe('a permit to upload', () => {
  const permit = () => s3UploadPermits(bucket).toUpload(anUpload(), 3600);

  it('goes to the bucket, by a host of its own', async () => {
    expect((await permit()).url).toBe('https://files.s3.eu-west-1.amazonaws.com/');
  });

  it('is for this place, type and size alone, and an hour long', async () => {
    const { fields } = await permit();
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());

    expect(policy.expiration).toBe('2026-03-03T13:00:00Z');
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'files' },
        { key: KEY },
        { 'Content-Type': 'image/jpeg' },
        ['content-length-range', 1_200_000, 1_200_000],
      ]),
    );
  });

  it('has what is uploaded taken away unless somebody keeps it', async () => {
    const { fields } = await permit();

    expect(fields.tagging).toContain('<Key>unused</Key><Value>yes</Value>');
  });
});

describe.each([
  ['at AWS', undefined],
  ['where something else stands for it', ENDPOINT],
])('a permit for S3 %s', (_, endpoint) => {
  const place = bucketAddress('files', REGION, endpoint);

  it('to upload is signed as by the SDK', async () => {
    const { contentType, size } = anUpload();
    const permit = await s3UploadPermits(place).toUpload(anUpload(), 3600);
    const { tagging = '' } = permit.fields;

    const expected = await createPresignedPost(official(endpoint), {
      ...{ Bucket: 'files', Key: KEY, Expires: 3600 },
      Fields: { 'Content-Type': contentType, tagging },
      Conditions: [['content-length-range', size, size]],
    });
    expect(permit).toEqual(expected);
  });

  it.each(['hall.jpg', 'Flur "neu"; x.jpg', '🏠.jpg'])(
    'to download %p is signed as by the SDK',
    async (fileName) => {
      const link = new URL(await s3DownloadPermits(place).toDownload(anUpload({ fileName }), 300));

      const { searchParams } = link;
      const expected = await getSignedUrl(
        official(endpoint),
        new GetObjectCommand({
          ...{ Bucket: 'files', Key: KEY, VersionId: 'version-1' },
          ResponseContentType: 'image/jpeg',
          ResponseContentDisposition: searchParams.get('response-content-disposition') ?? '',
          ResponseCacheControl: 'private, max-age=300',
        }),
        { expiresIn: 300 },
      );
      expect(link.href).toBe(new URL(expected).href);
    },
  );
});

it('a bucket in China is at an address in China', () => {
  expect(bucketAddress('files', 'cn-north-1').url).toBe(
    'https://files.s3.cn-north-1.amazonaws.com.cn',
  );
});

describe('a link to download', () => {
  const link = async (change: Partial<Upload> = {}) =>
    new URL(await s3DownloadPermits(bucket).toDownload(anUpload(change), 300));

  it('is to the version that was looked at, for five minutes', async () => {
    const { host, pathname, searchParams } = await link();

    expect(host).toBe('files.s3.eu-west-1.amazonaws.com');
    expect(pathname).toBe(`/${KEY}`);
    expect(searchParams.get('versionId')).toBe('version-1');
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
  });

  it.each(['hall.jpg', 'Flur "neu"; x.jpg', 'الجدار.jpg', 'a\r\nSet-Cookie: b.jpg', '🏠.jpg'])(
    'is always downloaded, as %p',
    async (fileName) => {
      const disposition = (await link({ fileName })).searchParams.get(
        'response-content-disposition',
      );

      expect(disposition).toMatch(/^attachment; filename=[ -~]+$/);
      expect(parse(disposition ?? '').parameters.filename).toBe(fileName);
    },
  );

  it('comes with the type that was looked at', async () => {
    const { searchParams } = await link({ contentType: 'application/pdf' });

    expect(searchParams.get('response-content-type')).toBe('application/pdf');
  });
});
