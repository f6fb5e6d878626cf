import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from '../../../support/eventually.ts';
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

let s3: S3Double;

beforeEach(async () => {
  s3 = await s3Double();
});

afterEach(() => s3.close());

const nothingIsKept = async () => {
  expect(s3.files()).toEqual([]);
  expect(s3.store.all(bucketName)).toEqual([]);
  expect(s3.uploads).toEqual([]);
};

it('keeps a file that is sent with a form of the official client', async () => {
  const response = await send(await formFor(s3, 300_000), bytes(300_000));

  expect(response.status).toBe(204);
  expect(s3.uploads).toEqual([
    expect.objectContaining({
      ...{ bucket: bucketName, key: Key, size: 300_000, contentType: 'image/png' },
      ...{ tags: { unused: 'yes' }, versionId: response.headers.get('x-amz-version-id') },
    }),
  ]);
  expect(s3.files()).toEqual([s3.uploads[0]?.versionId]);
});

it('tells where the file is, when the form asks for that', async () => {
  const status = { success_action_status: '201' };
  const response = await send(await formFor(s3, 1, { Fields: status }), bytes(1));

  expect(response.status).toBe(201);
  expect(await response.text()).toContain(`<Bucket>${bucketName}</Bucket><Key>${Key}</Key>`);
});

it('lets nothing of what it serves run in a browser', async () => {
  const response = await send(await formFor(s3, 1), bytes(1));

  expect(response.headers.get('content-security-policy')).toBe('sandbox');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['a larger file', { size: 1001 }, 400, 'EntityTooLarge'],
  ['a much larger file', { size: 3_000_000 }, 400, 'EntityTooLarge'],
  ['a smaller file', { size: 999 }, 400, 'EntityTooSmall'],
  ['an empty file', { size: 0 }, 400, 'EntityTooSmall'],
  ['another key', { fields: { key: 'order-2/photo-1' } }, 403, 'AccessDenied'],
  ['another type', { fields: { 'Content-Type': 'text/html' } }, 403, 'AccessDenied'],
  ['another tag', { fields: { tagging: '<Tagging><TagSet/></Tagging>' } }, 403, 'AccessDenied'],
  ['a field that was not agreed', { fields: { acl: 'public-read' } }, 403, 'AccessDenied'],
  [
    'a forged signature',
    { fields: { 'X-Amz-Signature': 'f'.repeat(64) } },
    403,
    'SignatureDoesNotMatch',
  ],
  ['a cut signature', { fields: { 'X-Amz-Signature': 'f' } }, 403, 'SignatureDoesNotMatch'],
  ['an unknown access key', { fields: { 'X-Amz-Credential': 'x/y' } }, 403, 'InvalidAccessKeyId'],
  ['a policy of their own', { fields: { Policy: policy({}) } }, 403, 'SignatureDoesNotMatch'],
  ['a form without a policy', { without: 'Policy' }, 403, 'AccessDenied'],
  ['a form without a key', { without: 'key' }, 403, 'AccessDenied'],
  ['a form without a file', { size: undefined }, 400, 'InvalidArgument'],
])('refuses %s, and keeps nothing', async (_, change, status, code) => {
  const {
    size = 1000,
    fields = {},
    without = '',
  } = { ...change } as {
    size?: number;
    fields?: Record<string, string>;
    without?: string;
  };
  const form = await formFor(s3, 1000);
  const changed: Record<string, string> = { ...form.fields, ...fields };
  delete changed[without];
  const file = 'size' in change && change.size === undefined ? undefined : bytes(size);
  const response = await send({ url: form.url, fields: changed }, file);

  expect([response.status, await codeOf(response)]).toEqual([status, code]);
  await nothingIsKept();
});

function policy(document: object): string {
  return Buffer.from(JSON.stringify(document)).toString('base64');
}

it('refuses a form after its time', async () => {
  const form = await formFor(s3, 10);
  s3.advance(3600 * 1000 + 1000);

  const response = await send(form, bytes(10));

  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Policy expired');
  await nothingIsKept();
});

it('knows no other bucket', async () => {
  const { url, fields } = await formFor(s3, 10);
  const response = await send({ url: url.replace(bucketName, 'Elsewhere'), fields }, bytes(10));

  expect(await codeOf(response)).toBe('NoSuchBucket');
});

it('reads no field that comes behind the file', async () => {
  const { url, fields } = await formFor(s3, 10);
  const form = new FormData();
  form.append('file', new Blob([bytes(10)]), 'photo.png');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await fetch(url, { method: 'POST', body: form });

  expect(await codeOf(response)).toBe('AccessDenied');
  await nothingIsKept();
});

it('refuses what is no form', async () => {
  const { url } = await formFor(s3, 10);
  const response = await fetch(url, { method: 'POST', body: 'hello' });

  expect(await codeOf(response)).toBe('MalformedPOSTRequest');
});

/** Sends the beginning of an upload by hand, and leaves the rest to the test. */
const begin = async (fileLength: number, promisedLength: number) => {
  const { url, fields } = await formFor(s3, promisedLength);
  const { hostname, port, pathname } = new URL(url);
  const part = (header: string, value: string | Buffer) =>
    Buffer.concat([
      Buffer.from(`--b\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
      ...[Buffer.from(value), Buffer.from('\r\n')],
    ]);
  const head = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const file = part('name="file"; filename="photo.png"', Buffer.alloc(promisedLength));
  const body = Buffer.concat([...head, file, Buffer.from('--b--\r\n')]);
  const sent = body.length - (promisedLength - fileLength) - 9;
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: ${body.length}\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n`,
  );
  socket.write(body.subarray(0, sent));
  return socket;
};

it('keeps nothing of an upload that breaks off', async () => {
  const socket = await begin(100_000, 200_000);
  await eventually(async () => expect(s3.files()).toHaveLength(1));
  socket.destroy();

  await eventually(nothingIsKept);
});

it('gives up an upload of which nothing more comes', async () => {
  const socket = await begin(100_000, 200_000);
  const [answer] = await once(socket, 'data');
  socket.destroy();

  expect(String(answer)).toContain('<Code>RequestTimeout</Code>');
  await nothingIsKept();
});

it('keeps nothing of a body that ends too early', async () => {
  const { url, fields } = await formFor(s3, 10);
  const head = Object.entries(fields)
    .map(
      ([name, value]) =>
        `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n0123456789';
  const response = await fetch(url, {
    ...{ method: 'POST', body: head + file },
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });

  expect(await codeOf(response)).toBe('MalformedPOSTRequest');
  await nothingIsKept();
});
