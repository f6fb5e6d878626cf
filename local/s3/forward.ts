import { request as call, type IncomingMessage, type ServerResponse } from 'node:http';
import { filesPath } from './files-path.ts';

/**
 * Passes calls to S3 on to the thread that plays it, as they came: what is signed is also the host.
 * Returns false if the call is for somebody else.
 */
export function forwardToS3(
  address: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const { url = '', method, headers } = request;
    if (!url.startsWith(`${filesPath}/`)) return false;
    // Not as part of the address, which would resolve `..` and lead to what only functions may call.
    const passed = call(address, { path: url, method, headers, agent: false }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
      reply.once('error', () => response.destroy());
    });
    passed.once('error', () => response.destroy());
    // Whoever goes away in the middle of an upload or a download takes the call along.
    response.once('close', () => passed.destroy());
    request.pipe(passed);
    return true;
  };
}
