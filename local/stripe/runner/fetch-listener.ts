import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readBody } from '../../http/body.ts';
import { warn } from '../../process/warn.ts';
import { HungUp } from '../stripe-double.ts';

const largestBodyBytes = 64 * 1024;

/** Serves what is written as one function from a request to its response. */
export function fetchListener(
  address: string,
  respond: (request: Request) => Promise<Response>,
): RequestListener {
  return (incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      if (!(error instanceof HungUp)) warn(`a call to ${incoming.url} failed`, error);
      outgoing.destroy();
    });
  };

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = incoming;
    const body = await readBody(incoming, largestBodyBytes);
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, `${value}`]);
    const init = { method, headers: headers as [string, string][] };
    const request = new Request(address + url, body.length > 0 ? { ...init, body } : init);
    const response = await respond(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  }
}
