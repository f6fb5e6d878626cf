import type { IncomingMessage } from 'node:http';
import { S3Error } from '../s3-error.ts';

/** A request to S3, as it was signed and what it is about. */
export interface S3Call {
  readonly method: string;
  /** Of the URL, encoded as it came. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bucket: string;
  /** Empty if the call is about the bucket itself. */
  readonly key: string;
}

/** @param basePath what the addresses of all buckets begin with */
export function readCall(request: IncomingMessage, basePath: string): S3Call {
  const [path = '', search = ''] = (request.url ?? '').split(/\?(.*)/s);
  const [bucket = '', ...key] = path.slice(basePath.length + 1).split('/');
  return {
    method: request.method ?? '',
    path,
    query: Object.fromEntries(new URLSearchParams(search)),
    headers: request.headers as S3Call['headers'],
    bucket: decoded(bucket),
    key: decoded(key.join('/')),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}
