import { parse } from 'content-disposition';
import { s3Client } from '../../../../lambdas/adapters/s3/client.ts';
import { s3DownloadPermits } from '../../../../lambdas/adapters/s3/download-permits.ts';
import { s3UploadPermits } from '../../../../lambdas/adapters/s3/upload-permits.ts';
import type { Upload } from '../../../../lambdas/domain/upload.ts';
import { anUpload } from '../../../support/an-upload.ts';

const KEY = `order-1/${anUpload().attachmentId}`;

beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  jest.useFakeTimers({ now: Date.parse('2026-03-03T12:00:00Z') });
});
afterAll(() => jest.useRealTimers());

describe('a permit to upload', () => {
  const permit = () => s3UploadPermits(s3Client(), 'files').toUpload(anUpload(), 3600);

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

describe('a link to download', () => {
  const link = async (change: Partial<Upload> = {}) =>
    new URL(await s3DownloadPermits(s3Client(), 'files').toDownload(anUpload(change), 300));

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
