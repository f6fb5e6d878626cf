import { checkRule, type LifecycleRule } from '../../../../local/s3/bucket/lifecycle-rules.ts';
import {
  bucketName,
  bytes,
  formFor,
  Key,
  type S3Double,
  s3Double,
  send,
} from '../../../support/s3-double.ts';

const dayMs = 24 * 3600 * 1000;
const Status = 'Enabled';
const rules: LifecycleRule[] = [
  {
    Status,
    TagFilters: [{ Key: 'unused', Value: 'yes' }],
    ExpirationInDays: 2,
    NoncurrentVersionExpiration: { NoncurrentDays: 7 },
  },
  {
    Status,
    ExpiredObjectDeleteMarker: true,
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
  },
];
let s3: S3Double;

const obeyAfter = async (days: number) => {
  s3.advance(days * dayMs);
  s3.lifecycle.wake();
  await s3.lifecycle.settled();
};

const kept = () =>
  s3.store.all(bucketName).map(({ isDeleteMarker }) => (isDeleteMarker ? 'marker' : 'file'));

beforeEach(async () => {
  s3 = await s3Double({ lifecycle: rules });
  await send(await formFor(s3, 3), bytes(3));
});

afterEach(async () => {
  await s3.lifecycle.stop();
  await s3.close();
});

it('hides what nobody has used after its days, and removes it for good later', async () => {
  await obeyAfter(1.9);
  expect(kept()).toEqual(['file']);

  await obeyAfter(1.1);
  expect(kept()).toEqual(['file', 'marker']);

  await obeyAfter(6);
  expect(kept()).toEqual(['file', 'marker']);

  await obeyAfter(2);
  expect(s3.files()).toEqual([]);

  await obeyAfter(1);
  expect(kept()).toEqual([]);
});

it('leaves alone what lost its tag', async () => {
  await s3.store.tag(s3.store.get(bucketName, Key), {});
  await obeyAfter(400);

  expect(kept()).toEqual(['file']);
});

it('removes what a newer version has replaced', async () => {
  await send(await formFor(s3, 4), bytes(4));
  await s3.store.tag(s3.store.get(bucketName, Key), {});
  await obeyAfter(9);

  expect(s3.store.all(bucketName).map(({ size }) => size)).toEqual([4]);
});

it('leaves alone what lost its tag and was uploaded over since', async () => {
  const used = s3.store.get(bucketName, Key);
  await s3.store.tag(used, {});
  await send(await formFor(s3, 4), bytes(4));
  await obeyAfter(3);
  await obeyAfter(9);

  expect(s3.files()).toEqual([used.versionId]);
});

it('does nothing twice', async () => {
  await obeyAfter(3);
  const { activity } = s3.lifecycle;
  await obeyAfter(0);

  expect(s3.lifecycle.activity).toBe(activity);
});

it('refuses a rule that is not played', () => {
  const Transitions = [{ StorageClass: 'GLACIER', TransitionInDays: 1 }];
  const strange = { Status, Transitions } as LifecycleRule;

  expect(() => checkRule(strange)).toThrow('does not know Transitions');
});
