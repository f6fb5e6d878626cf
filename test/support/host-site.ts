import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../examples/embedding/site-server.ts';
import type { Runner } from './runner.ts';

export interface HostSite {
  readonly port: number;
  /** Shows this order from now on, in pages that embed it from a runner. */
  show(orderId: string, runner: Runner): void;
  stop(): void;
}

/**
 * The example's marketplace, on an origin of its own. It listens before the runner starts, which has
 * to know the origin: a port that is only free at that moment may be another program's in the next.
 */
export async function startHostSite(): Promise<HostSite> {
  const server = createServer();
  await once(server.listen(0), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    show: (orderId, runner) => {
      const tokenFor = (sub: string) => runner.token({ sub });
      const pages = siteServer({ service: runner.address, orderId, tokenFor });
      server.removeAllListeners('request');
      server.on('request', (request, response) => pages.emit('request', request, response));
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
