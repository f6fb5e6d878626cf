import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalFunction } from '../functions/local-function.ts';
import { BodyTooLarge, readBody } from '../http/body.ts';
import { sendJson } from '../http/reply.ts';
import { type Authorizer, Unauthorized } from './authorizer.ts';
import type { Cors } from './cors.ts';
import { readFunctionResponse } from './function-response.ts';
import { requestEvent } from './request-event.ts';
import type { Router } from './router.ts';

/** Where a route leads. */
export interface RouteTarget {
  readonly routeKey: string;
  readonly function: LocalFunction;
  readonly authorizer?: Authorizer;
}

/** The gateway's own limit; the service's is far lower. */
const largestBodyBytes = 10 * 1024 * 1024;

/** Serves the stack's routes as API Gateway's HTTP API does. */
export class Gateway {
  readonly #router: Router<RouteTarget>;
  readonly #cors: Cors;
  readonly #now: () => number;

  constructor(router: Router<RouteTarget>, cors: Cors, now: () => number) {
    this.#router = router;
    this.#cors = cors;
    this.#now = now;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const preflight = this.#cors.preflight(request);
    if (preflight) return void response.writeHead(204, preflight).end();
    response.setHeaders(new Map(Object.entries(this.#cors.headers(request))));
    try {
      await this.#serve(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) response.destroy();
      else if (error instanceof URIError) sendJson(response, 400, { message: 'Bad Request' });
      else if (error instanceof Unauthorized) sendUnauthorized(response, error);
      else if (error instanceof BodyTooLarge) {
        const headers = { connection: 'close' };
        sendJson(response, 413, { message: 'Request Entity Too Large' }, headers);
      } else sendJson(response, 500, { message: 'Internal Server Error' });
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '/', headers } = request;
    const [path = '/', query = ''] = split(url);
    const match = this.#router.find(method, path);
    if (!match) return sendJson(response, 404, { message: 'Not Found' });
    const { target, pathParameters } = match;
    const claims = await target.authorizer?.authorize(headers.authorization);
    const now = this.#now();
    const event = requestEvent({
      method,
      path,
      query,
      headers,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      routeKey: target.routeKey,
      pathParameters,
      ...(claims && { claims }),
      body: await readBody(request, largestBodyBytes),
      now,
    });
    const reply = readFunctionResponse(await target.function.invoke(event));
    if (!reply) throw new Error('the function returned no response');
    const requestId = event.requestContext.requestId;
    const length = Buffer.byteLength(reply.body);
    const date = new Date(now).toUTCString();
    const own = { 'content-length': length, 'apigw-requestid': requestId, date };
    response.writeHead(reply.status, { ...reply.headers, ...own }).end(reply.body);
  }
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function sendUnauthorized(response: ServerResponse, { message }: Unauthorized): void {
  const details = ` scope="" error="invalid_token" error_description="${message}"`;
  sendJson(
    response,
    401,
    { message: 'Unauthorized' },
    { 'www-authenticate': message === '' ? 'Bearer' : `Bearer${details}` },
  );
}
