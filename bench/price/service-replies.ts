import type { IncomingMessage } from 'node:http';
import { readBody } from '../../local/http/body.ts';
import { addressOf, listen } from '../../local/http/listen.ts';
import type { Meter } from './meter.ts';
import type { Replies } from './service-calls.ts';

export interface ServiceReplies {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const LARGEST_BODY_BYTES = 2 * 1024 * 1024;

/** Stands for the services that functions call besides DynamoDB. */
export const startServiceReplies = async (
  replies: Replies,
  meter: Meter,
): Promise<ServiceReplies> => {
  const answer = async (request: IncomingMessage): Promise<object> => {
    const { operation, name } = operationOf(request);
    const reply = replies[operation];
    if (!reply) throw new Error(`No reply to ${operation}`);
    meter.called(operation);
    const text = (await readBody(request, LARGEST_BODY_BYTES)).toString();
    return reply(text ? JSON.parse(text) : {}, name) ?? {};
  };
  const server = await listen(0);
  server.on('request', (request, response) => {
    answer(request).then(
      (reply) =>
        response
          .writeHead(200, { 'content-type': 'application/x-amz-json-1.0' })
          .end(JSON.stringify(reply)),
      (error) => response.destroy(error),
    );
  });
  return {
    endpoint: addressOf(server),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The name of an operation: `X-Amz-Target` has it, or method and first part of the path say which it is. */
const operationOf = ({ headers, method, url = '/' }: IncomingMessage) => {
  const target = headers['x-amz-target'];
  if (target) return { operation: String(target).split('.').at(-1) ?? '', name: '' };
  const [, resource = '', name = ''] = new URL(url, 'http://local').pathname.split('/');
  return { operation: `${method} ${resource}`, name: decodeURIComponent(name) };
};
