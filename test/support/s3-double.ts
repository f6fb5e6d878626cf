import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import type { Bucket } from '../../local/s3/bucket/bucket-properties.ts';
import { Lifecycle } from '../../local/s3/bucket/lifecycle.ts';
import { ObjectFiles } from '../../local/s3/objects/object-files.ts';
import { ObjectIndex } from '../../local/s3/objects/object-index.ts';
import { ObjectStore } from '../../local/s3/objects/object-store.ts';
import type { ObjectVersion } from '../../local/s3/objects/object-version.ts';
import { S3 } from '../../local/s3/s3.ts';
import { openDatabase } from '../../local/storage/database.ts';
import { GroupCommit } from '../../local/storage/group-commit.ts';

/** The bucket of the double, and the object that its forms are for. */
export const bucketName = 'Shop-Files';
export const Key = 'order-1/photo-1';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'local' };
const idleMs = 300;
const basePath = '/local/files';

/** The runner's S3 behind a port of its own, which the official client calls. */
export const s3Double = async (settings: Partial<Bucket> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  const database = openDatabase(join(folder, 'runner.db'));
  const commits = new GroupCommit(database);
  let offsetMs = 0;
  const now = () => Date.now() + offsetMs;
  const index = new ObjectIndex(database, commits);
  const contents = join(folder, 'files');
  const store = new ObjectStore(index, new ObjectFiles(contents), now);
  const none = { cors: [], lifecycle: [], notifications: [] };
  const bucket = { ...none, name: bucketName, arn: `arn:aws:s3:::${bucketName}`, ...settings };
  const uploads: ObjectVersion[] = [];
  const s3 = new S3({
    ...{ buckets: new Map([[bucketName, bucket]]), store, now, basePath, idleMs },
    onUploaded: async (_, version) => void uploads.push(version),
  });
  const server = createServer((request, response) => void s3.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoint = address + basePath;
  const client = new S3Client({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 });
  return {
    ...{ endpoint, client, store, uploads },
    lifecycle: new Lifecycle({ buckets: [bucket], store, now }),
    /** Names of the files in which contents are. */
    files: () => readdirSync(contents),
    /** Moves the double's clock, but not the client's. */
    advance: (ms: number) => {
      offsetMs += ms;
    },
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
};

export type S3Double = Awaited<ReturnType<typeof s3Double>>;

/** A form for one picture of a size, as the service gives it out. */
export const formFor = (
  { client }: S3Double,
  size: number,
  { Fields, ...options }: Partial<PresignedPostOptions> = {},
) =>
  createPresignedPost(client, {
    ...{ Bucket: bucketName, Key, Expires: 3600 },
    Fields: { 'Content-Type': 'image/png', tagging: unused, ...Fields },
    Conditions: [['content-length-range', size, size]],
    ...options,
  });

/** What every upload is tagged with. */
const unused = '<Tagging><TagSet><Tag><Key>unused</Key><Value>yes</Value></Tag></TagSet></Tagging>';

/** Sends a form with a file, as a browser does. */
export const send = (
  { url, fields }: { url: string; fields: Record<string, string> },
  file?: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', new Blob([file]), 'photo.png');
  return fetch(url, { method: 'POST', headers, body: form });
};

/** Bytes that differ from one place to another. */
export const bytes = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251);

/** The code of an error that S3 tells in XML. */
export const codeOf = async (response: Response) =>
  /<Code>(.+)<\/Code>/.exec(await response.text())?.[1];
