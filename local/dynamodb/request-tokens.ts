import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const target = 'DynamoDB_20120810.TransactWriteItems';
const name = '"ClientRequestToken"';
/** Of the same length, so that the request's length stays right; the database takes no notice of it. */
const unusedName = '"UnusedRequestToken"';

const periodMs = 10 * 60_000;
const mostInPeriod = 1000;

/**
 * Keeps the embedded database fast under load.
 *
 * Dynoxide 1.2 looks through the tokens of the last ten minutes at every transaction: 20,000 orders
 * make that three times as slow. The SDK sends a token with each, so that a repeated call is applied
 * once. As many as anybody makes by hand go through; of a crowd, the rest goes without.
 */
export function limitRequestTokens(): void {
  let since = performance.now();
  let passed = 0;
  subscribe('http.client.request.created', (message) => {
    const { request } = message as { request: ClientRequest };
    if (request.getHeader('x-amz-target') !== target) return;
    if (performance.now() - since > periodMs) {
      since = performance.now();
      passed = 0;
    }
    if (++passed > mostInPeriod) withoutToken(request);
  });
}

function withoutToken(request: ClientRequest): void {
  const end = request.end.bind(request) as (...args: unknown[]) => ClientRequest;
  request.end = (body?: unknown, ...rest: unknown[]) => {
    if (Buffer.isBuffer(body)) {
      const position = body.lastIndexOf(name);
      if (position >= 0) body.write(unusedName, position);
    }
    return end(body, ...rest);
  };
}
