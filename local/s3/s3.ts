import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { warn } from '../process/warn.ts';
import { checkForm } from './access/signed-form.ts';
import { checkSignature } from './access/signed-request.ts';
import type { Bucket } from './bucket/bucket-properties.ts';
import { corsHeaders, preflight } from './http/cors.ts';
import { operate } from './http/operations.ts';
import { readCall, type S3Call } from './http/s3-call.ts';
import { type S3Reply, sendReply } from './http/s3-reply.ts';
import { readUploadForm } from './http/upload-form.ts';
import { uploadedObject } from './http/uploaded-object.ts';
import type { ObjectStore } from './objects/object-store.ts';
import type { ObjectVersion } from './objects/object-version.ts';
import { notPlayed, S3Error, xmlDocument } from './s3-error.ts';

export interface S3Sources {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly store: ObjectStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What the addresses of all buckets begin with. */
  readonly basePath: string;
  /**
   * Tells who wants to hear of it that an object was uploaded, in the breath in which it is entered;
   * resolves when the reply may be sent.
   */
  readonly onUploaded: (bucket: Bucket, version: ObjectVersion) => Promise<void>;
  /** How long a client may send nothing. */
  readonly idleMs?: number;
}

/** S3 for the official clients and for browsers, as far as the stack uses it. */
export class S3 {
  readonly #sources: S3Sources;

  constructor(sources: S3Sources) {
    this.#sources = sources;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // By this header the SDK sets the clock that it signs by.
    response.setHeader('date', new Date(this.#sources.now()).toUTCString());
    try {
      const call = readCall(request, this.#sources.basePath);
      const bucket = this.#bucket(call);
      for (const [name, value] of Object.entries(corsHeaders(bucket.cors, call))) {
        response.setHeader(name, value);
      }
      await sendReply(response, await this.#answer(bucket, call, request));
    } catch (error) {
      // What still comes is read, because a client looks at the answer only when it has sent all.
      request.unpipe().resume();
      if (response.headersSent && !hasLeft(error)) warn(`${request.url} broke off`, error);
      if (response.headersSent || response.destroyed) response.destroy();
      else await sendReply(response, errorReply(request, error));
    }
  }

  async #answer(bucket: Bucket, call: S3Call, request: IncomingMessage): Promise<S3Reply> {
    if (call.method === 'OPTIONS') return { status: 200, headers: preflight(bucket.cors, call) };
    if (call.method === 'POST' && call.key === '') return this.#upload(bucket, call, request);
    checkSignature(call, this.#sources.now());
    if (call.key === '') throw notPlayed(`${call.method} of a bucket`);
    return operate(call, request, this.#sources.store);
  }

  async #upload(bucket: Bucket, call: S3Call, request: IncomingMessage): Promise<S3Reply> {
    const { store, now, onUploaded, idleMs = 20_000 } = this.#sources;
    const { fields, file } = await readUploadForm(request, idleMs);
    const range = checkForm(fields, bucket.name, now());
    const object = { ...uploadedObject(bucket.name, fields), contents: file, range };
    const { version, result } = await store.put(object, (added) => onUploaded(bucket, added));
    await result;
    return uploadReply(call, version, fields.get('success_action_status'));
  }

  #bucket({ bucket }: S3Call): Bucket {
    const found = this.#sources.buckets.get(bucket);
    if (found) return found;
    throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', {
      BucketName: bucket,
    });
  }
}

/** Whether it is the client that broke off. */
const hasLeft = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';

function uploadReply(call: S3Call, version: ObjectVersion, status = '204'): S3Reply {
  const { bucket: Bucket, key: Key, etag, versionId } = version;
  const Location = `http://${call.headers.host}${call.path}/${encodeURIComponent(Key)}`;
  const ETag = `"${etag}"`;
  const headers = { etag: ETag, location: Location, 'x-amz-version-id': versionId };
  if (status !== '201') return { status: status === '200' ? 200 : 204, headers };
  return {
    status: 201,
    headers,
    body: xmlDocument('PostResponse', { Location, Bucket, Key, ETag }),
  };
}

function errorReply(request: IncomingMessage, error: unknown): S3Reply {
  const isKnown = error instanceof S3Error;
  if (!isKnown || error.status === 501) warn(`${request.method} ${request.url} failed`, error);
  const known = isKnown ? error : new S3Error(500, 'InternalError', 'The local runner failed.');
  const requestId = randomUUID();
  const headers = { 'x-amz-request-id': requestId };
  if (request.method === 'HEAD') return { status: known.status, headers };
  return { status: known.status, headers, body: known.toXml(requestId) };
}
