import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '#client';

it('a redirect is no reply of the API, and never followed: a write would become a read', async () => {
  const received: string[] = [];
  const server = createServer(({ method, url }, response) => {
    received.push(`${method} ${url}`);
    response.writeHead(301, { location: '/elsewhere' }).end();
  }).listen(0);
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await expect(createClient({ baseUrl }).startWork({ orderId: 'order-1' })).rejects.toMatchObject(
      { code: 'unexpected-reply', status: 301 },
    );
    expect(received).toEqual(['POST /v1/orders/order-1/start']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
