import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createClient } from 'order-requests-client';
import { baseUrl, tokenOf } from '../marketplace/runner.ts';
import { placeOrder } from './place-order.ts';
import { siteServer } from './site-server.ts';

const clientOf = (sub: string, scope?: string) =>
  createClient({ baseUrl, token: () => tokenOf({ sub, ...(scope && { scope }) }) });

/** The runner lets pages of this port embed, unless `PAGE` says otherwise. */
const wanted = Number(process.env.PORT ?? 4100);

const orderId = await placeOrder({
  marketplace: clientOf('marketplace', 'order-requests/orders.write'),
  jo: clientOf('jo'),
});
const site = { service: baseUrl, orderId, tokenFor: (sub: string) => tokenOf({ sub }) };
const server = siteServer(site).listen(wanted, 'localhost');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
console.log(`Robin's page: http://localhost:${port}/?as=robin`);
console.log(`Jo's page:    http://localhost:${port}/?as=jo`);
