import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/http/listen.ts';
import { projectRoot, startEmbeddedTable } from '../support/embedded-table.ts';
import { HttpClient } from '../support/http-client.ts';
import { sampleForms } from '../support/sample-bodies.ts';
import { floorItems } from './floor-items.ts';
import { type Load, runLoad } from './run-load.ts';

interface FloorSize {
  readonly orders: number;
  /** Orders beforehand that do not count. */
  readonly warmUp: number;
  readonly clients: number;
}

/** What the same two database calls reach behind a bare HTTP server, on the same engine. */
export const measureFloor = async ({ orders, warmUp, clients }: FloorSize): Promise<Load> => {
  const table = await startEmbeddedTable();
  const port = await freePort();
  const server = spawn(process.execPath, ['bench/throughput/floor-server.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      TABLE_NAME: table.tableName,
      FLOOR_ITEMS: JSON.stringify(floorItems()),
      PORT: String(port),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const client = new HttpClient(`http://127.0.0.1:${port}`, clients);
  const send = async (path: string, body: object): Promise<void> => {
    const reply = await client.send('POST', path, '', body);
    if (reply.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply.body)}`);
  };
  try {
    await untilListening(client);
    const placeAndOpen = async (count: number): Promise<Load> => {
      const ids = Array.from({ length: count }, () => randomBytes(12).toString('hex'));
      await runLoad(ids, clients, (id) => send(`/place/${id}`, {}));
      return runLoad(ids, clients, (id) => send(`/open/${id}`, sampleForms.change_time()));
    };
    await placeAndOpen(warmUp);
    return await placeAndOpen(orders);
  } finally {
    client.close();
    server.kill('SIGTERM');
    await once(server, 'exit');
    await table.stop();
  }
};

const untilListening = async (client: HttpClient): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const reply = await client.send('POST', '/place/warm-up').catch(() => undefined);
    if (reply?.status === 200) return;
    await sleep(50);
  }
  throw new Error('The bare server did not get ready');
};
