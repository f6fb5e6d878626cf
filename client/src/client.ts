import { lists, routes } from './generated/tables.ts';
import { bodyOf, type ClientOptions, createHttpClient, type HttpClient } from './http-client.ts';
import type { OperationId, Operations } from './operation.ts';
import { itemsOf, type Page } from './pages.ts';
import { type FileToUpload, uploadBy } from './upload-attachment.ts';

/** The API, with a method for each of its operations. Every failure is thrown as a `Problem`. */
export interface Client extends Operations {
  /** The same calls by method and path, for whoever wants to see statuses and headers. */
  readonly http: HttpClient;
  /**
   * Uploads a file to an order, waits until a form can refer to it, and resolves to its
   * `attachmentId`.
   *
   * @throws Problem `upload-refused` by the store, `attachment-refused` by the service,
   * `attachment-not-ready` when nobody has looked at it within a minute
   */
  readonly uploadAttachment: (file: FileToUpload) => Promise<string>;
}

interface Input {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  readonly [parameter: string]: unknown;
}

/** A client of the service at an address. */
export function createClient(options: ClientOptions): Client {
  const http = createHttpClient(options);
  const methods = (Object.keys(routes) as OperationId[]).map((id) => [id, methodFor(http, id)]);
  const operations = Object.fromEntries(methods) as Operations;
  return { ...operations, http, uploadAttachment: uploadBy(operations, options) };
}

function methodFor(http: HttpClient, id: OperationId) {
  const call = callTo(http, routes[id]);
  if (!isList(id)) return call;
  return (input?: Input) =>
    itemsOf((cursor) => call({ ...input, cursor }) as Promise<Page>, lists[id]);
}

const isList = (id: OperationId): id is keyof typeof lists => Object.hasOwn(lists, id);

function callTo(http: HttpClient, route: string) {
  const [method = '', path = ''] = route.split(' ');
  const isInPath = (name: string) => path.includes(`{${name}}`);
  return ({ body, idempotencyKey, signal, ...parameters }: Input = {}): Promise<unknown> => {
    const query = Object.entries(parameters).filter(([name]) => !isInPath(name));
    const init = {
      params: { path: parameters, query: Object.fromEntries(query) },
      headers: { 'idempotency-key': idempotencyKey },
      body,
      signal,
    };
    return bodyOf(http.request(method as 'get', path as never, init as never));
  };
}
