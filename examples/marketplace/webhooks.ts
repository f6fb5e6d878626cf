import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { InvalidWebhook, verifyWebhook, type WebhookEvent } from 'order-requests-client';

/** A server that is told of events; `secret` is known only after it has an address. */
export function webhookServer(
  secret: () => string,
  take: (event: WebhookEvent) => Promise<void>,
): Server {
  const statusOf = async (request: IncomingMessage): Promise<number> => {
    try {
      await take(await verifyWebhook(secret(), request.headers, await buffer(request)));
      return 204;
    } catch (error) {
      if (error instanceof InvalidWebhook) return 401;
      // Anything but a 2xx, and the event comes again later.
      console.error(error);
      return 500;
    }
  };
  return createServer(async (request, response) => {
    response.writeHead(await statusOf(request)).end();
  });
}
