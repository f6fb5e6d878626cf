import { parse } from 'range-parser';
import type { ByteRange } from '../objects/object-files.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { ObjectVersion } from '../objects/object-version.ts';
import { S3Error } from '../s3-error.ts';
import type { S3Call } from './s3-call.ts';
import type { S3Reply } from './s3-reply.ts';

/** What a link may have said otherwise than the object has it, by parameter. */
const overrides = {
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-type': 'content-type',
} as const;

/** The reply that shows an object, or the part of it that is asked for; `HEAD` without its contents. */
export function showObject(call: S3Call, store: ObjectStore, version: ObjectVersion): S3Reply {
  const { size } = version;
  const range = rangeOf(call, size);
  const length = range ? range.end - range.start + 1 : size;
  return {
    status: range ? 206 : 200,
    headers: {
      ...headersOf(version),
      ...overriding(call),
      'content-length': length,
      ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
    },
    ...(call.method === 'GET' && length > 0 && { body: () => store.contents(version, range) }),
  };
}

function headersOf({ versionId, etag, contentType, createdAt, tags }: ObjectVersion) {
  const tagCount = Object.keys(tags).length;
  return {
    'accept-ranges': 'bytes',
    'content-type': contentType,
    etag: `"${etag}"`,
    'last-modified': new Date(createdAt).toUTCString(),
    'x-amz-version-id': versionId,
    ...(tagCount > 0 && { 'x-amz-tagging-count': tagCount }),
  };
}

function overriding({ query }: S3Call): Record<string, string> {
  const given = Object.entries(overrides).flatMap(([parameter, header]) => {
    const value = query[parameter];
    return value === undefined ? [] : [[header, value]];
  });
  return Object.fromEntries(given);
}

/** Only a single range counts; anything else that can be understood shows the whole. */
function rangeOf({ headers }: S3Call, size: number): ByteRange | undefined {
  if (headers.range === undefined) return undefined;
  const { code, type, ranges } = parse(size, headers.range);
  if (code === 2) {
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  }
  return code === 0 && type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined;
}
