import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createClient, type WebhookEvent } from 'order-requests-client';
import { Books } from './books.ts';
import { baseUrl, subscribe, tokenOf } from './runner.ts';
import { walkThrough } from './walk-through.ts';
import { webhookServer } from './webhooks.ts';

const clientOf = (sub: string, scope?: string) =>
  createClient({ baseUrl, token: () => tokenOf({ sub, ...(scope && { scope }) }) });

const marketplace = clientOf('marketplace', 'order-requests/orders.write');
const books = new Books();
let secret = '';

/** Events come in any order: what is so now is asked. */
async function payOutIfDone(orderId: string): Promise<void> {
  const order = await marketplace.getOrder({ orderId });
  const movements = [...order.charges, ...order.refunds];
  const hasMoved = movements.every(({ status }) => status === 'succeeded');
  if (order.status === 'completed' && hasMoved) books.payOut(order);
}

async function take(event: WebhookEvent): Promise<void> {
  switch (event.event) {
    case 'charge_succeeded':
    case 'refund_succeeded':
      books.book(event);
      return payOutIfDone(event.orderId);
    case 'order_completed':
      return payOutIfDone(event.orderId);
  }
}

const server = webhookServer(() => secret, take).listen(process.env.PORT ?? 4000);
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
secret = await subscribe(`http://127.0.0.1:${port}/webhooks`);
console.log(`Listening on port ${port}`);
await walkThrough({ marketplace, robin: clientOf('robin'), jo: clientOf('jo') });
