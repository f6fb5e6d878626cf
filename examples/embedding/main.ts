import { once } from 'node:events';
import { createClient } from 'order-requests-client';
import { baseUrl, tokenOf } from '../marketplace/runner.ts';
import { placeOrder } from './place-order.ts';
import { siteServer } from './site-server.ts';

const clientOf = (sub: string, scope?: string) =>
  createClient({ baseUrl, token: () => tokenOf({ sub, ...(scope && { scope }) }) });

/** The only origin that the runner lets embed, unless `PAGE` says otherwise. */
const port = 4100;

const orderId = await placeOrder({
  marketplace: clientOf('marketplace', 'order-requests/orders.write'),
  jo: clientOf('jo'),
});
const site = { service: baseUrl, orderId, tokenFor: (sub: string) => tokenOf({ sub }) };
const server = siteServer(site).listen(port, 'localhost');
await once(server, 'listening');
console.log(`Robin's page: http://localhost:${port}/?as=robin`);
console.log(`Jo's page:    http://localhost:${port}/?as=jo`);
