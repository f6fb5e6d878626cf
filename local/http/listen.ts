import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const attempts = 8;
const pauseMs = 250;

/** Only this machine may call: anybody who can reach the runner can make tokens. */
const host = '127.0.0.1';

/** Listens on a port of this machine, 0 for any free one. */
export async function listen(port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  for (let attempt = 1; ; attempt++) {
    try {
      await bind(server, port);
      return server;
    } catch (error) {
      // A runner that was just killed may hold the port for a moment longer.
      if (!isPortTaken(error) || attempt === attempts) throw error;
      await pause(pauseMs);
    }
  }
}

export function isPortTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

export function addressOf(server: Server): string {
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await bind(server, 0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
