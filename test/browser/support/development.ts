import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { test as base } from './test.ts';

/** The server that whoever works on the page has in front of them: `npm run dev:web`. */
export const test = base.extend<object, { development: ViteDevServer }>({
  development: [
    async ({ browser: _ }, use) => {
      const server = await createServer({
        configFile: join(process.cwd(), 'web/vite.config.ts'),
        logLevel: 'error',
        server: { port: 0, hmr: false },
      });
      await server.listen();
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Where each shared component is shown in all its states. */
export const designPage = (server: ViteDevServer): string =>
  new URL('design', server.resolvedUrls?.local[0]).href;
