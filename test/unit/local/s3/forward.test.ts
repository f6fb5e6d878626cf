import { once } from 'node:events';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forwardToS3 } from '../../../../local/s3/forward.ts';

const servers: Server[] = [];

const serve = async (listener: RequestListener): Promise<number> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

it.each([
  '/local/files/shop/order/photo?versionId=1',
  '/local/files/../../secrets',
  '/local/files/%2e%2e/%2e%2e/secrets',
])('%s is passed on as it came: it leads to nothing but S3', async (path) => {
  const inner = await serve(({ url }, response) => response.end(url));
  const forward = forwardToS3(`http://127.0.0.1:${inner}`);
  const port = await serve((call, response) => void forward(call, response));

  const sent = request({ port, path, agent: false }).end();
  const [reply] = await once(sent, 'response');

  expect((await reply.toArray()).join('')).toBe(path);
});
