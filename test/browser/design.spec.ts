import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { expectOpenToAll } from './support/open-to-all.ts';
import { test as base, expect } from './support/test.ts';

/** The server that whoever works on the page has in front of them: `npm run dev:web`. */
const test = base.extend<object, { development: ViteDevServer }>({
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

/** Named as their files are: `show-more.tsx` is ShowMore. */
const components = readdirSync('web/src/design')
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => file.slice(0, -4).replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()));

test('every shared component is shown in all its states, and they are open to all', async ({
  development,
  page,
}) => {
  await page.goto(new URL('design', development.resolvedUrls?.local[0]).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Design' })).toBeVisible();

  await expectOpenToAll(page);
  for (const name of components) {
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
});

test('what is shipped has no such page', async ({ page, runner }) => {
  await page.goto(`${runner.address}/design`);
  await expect(page.getByText('This page doesn’t exist')).toBeVisible();

  const reply = await page.request.get(`${runner.address}/design.html`);
  expect(reply.ok()).toBe(false);
});
