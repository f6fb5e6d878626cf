import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Stack } from '../template/stack.ts';
import { type Behavior, readBehaviors } from './behaviors.ts';
import { type BucketFile, readBucketFiles } from './bucket-files.ts';

/** Serves the order page from the runner's own origin, as the stack's distribution does. */
export class Page {
  readonly #behaviors: readonly Behavior[];
  readonly #files: ReadonlyMap<string, BucketFile>;

  constructor(stack: Stack, assetFolders: ReadonlyMap<string, string>) {
    this.#behaviors = readBehaviors(stack);
    this.#files = readBucketFiles(stack, assetFolders);
  }

  /** Answers and returns true if the request is for one of the page's files. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // The runner is the API's own address, too: who opens a page comes without a token.
    const isOpening = isRead && request.headers.authorization === undefined;
    const behavior = this.#behaviors.find(({ matches }) => matches(path));
    // Below /local/ everything is the runner's own, also what it does not have.
    if (!behavior?.fromFiles || !isOpening || path.startsWith('/local/')) return false;
    const file = this.#files.get(keyOf(behavior.rewrite(path)));
    const headers = behavior.headersFor(request.headers.origin);
    if (file) send(request, response, file, headers);
    else response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end();
    return true;
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { cacheControl, etag, ...file }: BucketFile,
  headers: Readonly<Record<string, string>>,
): void {
  const common = { ...headers, 'cache-control': cacheControl, etag };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, common).end();
  const { contents, contentType, contentEncoding } = readableBy(request, file);
  response.writeHead(200, {
    ...common,
    'content-type': contentType,
    'content-length': contents.length,
    ...(contentEncoding && { 'content-encoding': contentEncoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : contents);
}

type Served = Pick<BucketFile, 'contents' | 'contentType' | 'contentEncoding'>;

/** Browsers take Brotli over TLS, as on AWS; not all of them take it from here. */
function readableBy({ headers }: IncomingMessage, file: Served): Served {
  const takesBrotli = /\bbr\b/.test(`${headers['accept-encoding']}`);
  if (!file.contentEncoding || takesBrotli) return file;
  const { contents, contentType } = file;
  return { contents: brotliDecompressSync(contents), contentType };
}

function keyOf(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return '';
  }
}
