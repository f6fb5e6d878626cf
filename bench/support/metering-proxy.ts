import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, listen } from '../../local/http/listen.ts';

const ANSWERED_WITHIN_MS = 10_000;

/** What went through since the last reading. */
interface Usage {
  calls: number;
  writeUnits: number;
  readUnits: number;
}

export interface MeteringProxy {
  readonly endpoint: string;
  /** What was used since the last time this was asked. */
  take(): Usage;
  stop(): Promise<void>;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

const isWrite = (target: string): boolean =>
  /(TransactWriteItems|PutItem|UpdateItem)$/.test(target);

/**
 * Stands between a handler and its database: asks for the consumed capacity, and adds it up.
 *
 * @param called told of each operation
 */
export const startMeteringProxy = async (
  databaseEndpoint: string,
  called: (operation: string) => void = () => {},
): Promise<MeteringProxy> => {
  let usage: Usage = { calls: 0, writeUnits: 0, readUnits: 0 };

  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target']);
    called(target.split('.').at(-1) ?? target);
    const body = { ...JSON.parse(await textOf(request)), ReturnConsumedCapacity: 'INDEXES' };
    const headers = headersFor(request, target);
    const reply = await fetch(databaseEndpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    });
    const text = await reply.text();
    count(usage, target, JSON.parse(text));
    const contentType = reply.headers.get('content-type') ?? 'application/x-amz-json-1.0';
    response.writeHead(reply.status, { 'content-type': contentType }).end(text);
  };

  const server = await listen(0);
  server.on('request', (request, response) => {
    forward(request, response).catch((error) => response.destroy(error));
  });
  return {
    endpoint: addressOf(server),
    take: () => {
      const taken = usage;
      usage = { calls: 0, writeUnits: 0, readUnits: 0 };
      return taken;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const headersFor = (request: IncomingMessage, target: string) => ({
  'content-type': String(request.headers['content-type']),
  'x-amz-target': target,
  'x-amz-date': String(request.headers['x-amz-date']),
  authorization: String(request.headers.authorization),
});

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const count = (
  usage: Usage,
  target: string,
  reply: { ConsumedCapacity?: Capacity | Capacity[] },
) => {
  const units = [reply.ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  usage.calls += 1;
  if (isWrite(target)) usage.writeUnits += units;
  else usage.readUnits += units;
};
