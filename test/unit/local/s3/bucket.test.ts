import { readBuckets } from '../../../../local/s3/bucket/bucket-properties.ts';
import { hearersOf, newsOf } from '../../../../local/s3/bucket/news.ts';
import { Stack } from '../../../../local/template/stack.ts';

const queue = 'arn:aws:sqs:us-east-1:000000000000:uploads';
const news = (Event: string, more: object = {}) => ({
  NotificationConfiguration: { QueueConfigurations: [{ Event, Queue: queue, ...more }] },
});
const versioned = { BucketName: 'files', VersioningConfiguration: { Status: 'Enabled' } };

const bucketsWith = (Properties: Readonly<Record<string, unknown>>) =>
  readBuckets(
    new Stack('shop', { Resources: { Files: { Type: 'AWS::S3::Bucket', Properties } } }, {}),
  );

const bucketWith = (properties: object) => {
  const bucket = bucketsWith({ ...versioned, ...properties }).get('files');
  if (!bucket) throw new Error('There is no bucket');
  return bucket;
};

it('leaves buckets without versions to those whose they are', () => {
  expect(bucketsWith({ BucketName: 'page' }).size).toBe(0);
});

test.each([
  [{ ObjectLockEnabled: true }],
  [{ NotificationConfiguration: { LambdaConfigurations: [] } }],
  [news('s3:ObjectCreated:*', { Filter: {} })],
])('refuses what it does not play: %j', (properties) => {
  expect(() => bucketWith(properties)).toThrow(/does not know/);
});

test.each([
  ['s3:ObjectCreated:*', [queue]],
  ['s3:ObjectCreated:Post', [queue]],
  ['s3:ObjectCreated:Put', []],
  ['s3:ObjectRemoved:*', []],
])('who wants %s hears of an upload by a form at %j', (event, hearers) => {
  expect(hearersOf(bucketWith(news(event)), 'ObjectCreated:Post')).toEqual(hearers);
});

it('tells of an upload as S3 does', () => {
  const version = {
    ...{ bucket: 'files', key: 'order 1/photo+1', versionId: 'v1', sequence: 26 },
    ...{ createdAt: Date.parse('2026-03-02T08:00:00Z'), isDeleteMarker: false },
    ...{ size: 3, etag: 'abc', contentType: 'image/png', tags: {} },
  };

  expect(JSON.parse(newsOf(bucketWith({}), 'ObjectCreated:Post', version)).Records).toEqual([
    expect.objectContaining({
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Post',
      eventTime: '2026-03-02T08:00:00.000Z',
      s3: expect.objectContaining({
        bucket: expect.objectContaining({ name: 'files', arn: 'arn:aws:s3:::files' }),
        object: {
          ...{ key: 'order+1/photo%2B1', size: 3, eTag: 'abc' },
          ...{ versionId: 'v1', sequencer: '000000000000001A' },
        },
      }),
    }),
  ]);
});
