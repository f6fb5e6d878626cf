import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { S3Error } from '../s3-error.ts';

/** A form as far as it has come when its file begins. */
export interface UploadForm {
  /** By their names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Fails when the rest does not come. */
  readonly file: Readable;
}

const limits = { files: 1, fields: 100, fieldSize: 20 * 1024 };

/**
 * Reads a form up to its file, which ends it: what follows does not count.
 * @param idleMs how long the client may send nothing
 * @throws S3Error when it is no such form, or stops coming
 */
export function readUploadForm(request: IncomingMessage, idleMs: number): Promise<UploadForm> {
  const parser = parserOf(request);
  const { promise, resolve, reject } = Promise.withResolvers<UploadForm>();
  const fields = new Map<string, string>();
  let began: Readable | undefined;
  const fail = (error: Error) => {
    clearTimeout(idle);
    reject(error);
    began?.destroy(error);
  };
  const idle = setTimeout(() => fail(timedOut()), idleMs);
  parser.on('field', (name, value, _, isCut) => {
    fields.set(name.toLowerCase(), value);
    if (isCut) fail(malformed(`The field ${name} is too long.`));
  });
  parser.on('file', (_, file) => {
    began = file;
    // Whoever reads it hears of a failure, and nobody else has to.
    file.on('error', () => {});
    resolve({ fields: new Map(fields), file: Readable.from(contentsOf(file)) });
  });
  parser.on('finish', () => {
    clearTimeout(idle);
    if (!began) fail(withoutFile());
  });
  parser.on('error', (error) => fail(malformed((error as Error).message)));
  request.on('data', () => idle.refresh());
  request.once('close', () => {
    clearTimeout(idle);
    if (!request.complete) fail(new Error('the client went away'));
  });
  request.pipe(parser);
  return promise;
}

async function* contentsOf(file: Readable): AsyncGenerator<Buffer> {
  try {
    yield* file;
  } catch (error) {
    throw error instanceof S3Error ? error : malformed((error as Error).message);
  }
}

function parserOf(request: IncomingMessage) {
  try {
    const headers = request.headers as BusboyHeaders;
    return new Busboy({ headers, limits, isPartAFile: (name) => name?.toLowerCase() === 'file' });
  } catch (error) {
    throw malformed((error as Error).message);
  }
}

const malformed = (why: string) =>
  new S3Error(
    400,
    'MalformedPOSTRequest',
    `The body of your POST request is not well-formed multipart/form-data. ${why}`,
  );

const withoutFile = () =>
  new S3Error(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');

const timedOut = () =>
  new S3Error(
    400,
    'RequestTimeout',
    'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
  );
