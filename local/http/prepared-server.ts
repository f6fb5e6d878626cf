import type { RequestListener, Server } from 'node:http';
import { addressOf, listen } from './listen.ts';
import { sendJson } from './reply.ts';

/** A server that holds its port from the beginning and is given its work when that is ready. */
export class PreparedServer {
  readonly address: string;
  readonly #server: Server;
  #listener: RequestListener = (_, response) =>
    sendJson(response, 503, { message: 'Service Unavailable' }, { 'retry-after': '1' });

  private constructor(server: Server) {
    this.#server = server;
    this.address = addressOf(server);
    server.on('request', (request, response) => this.#listener(request, response));
  }

  static async listen(port: number): Promise<PreparedServer> {
    return new PreparedServer(await listen(port));
  }

  serve(listener: RequestListener): void {
    this.#listener = listener;
  }

  /** Takes no more connections, and resolves when the open requests are answered. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    await closed;
  }
}
