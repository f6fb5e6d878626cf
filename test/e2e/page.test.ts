import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { assetsOf } from '../support/page-assets.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;

beforeAll(async () => {
  runner = await Runner.start();
});
afterAll(() => Runner.disposeAll());

const get = (path: string, init?: RequestInit) => fetch(runner.address + path, init);

/** The status of a path that is sent as it is, which `fetch` would tidy up first. */
const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(runner.address);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

describe('the order page', () => {
  test.each(['/', '/orders', '/orders/some-id', '/sign-in', '/orders/some-id?from=mail'])(
    'is what %s shows',
    async (path) => {
      const reply = await get(path);

      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('text/html');
      expect(await reply.text()).toContain('<div id="page">');
    },
  );

  test('names assets that are there, and may be kept for a year', async () => {
    const assets = assetsOf(await (await get('/')).text());

    expect(assets.length).toBeGreaterThan(1);
    for (const path of assets) {
      const { status, headers } = await get(path);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^text\/(javascript|css)$/);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('has its scripts compressed ahead, for whoever takes that', async () => {
    const [script = ''] = assetsOf(await (await get('/')).text());
    const inEncoding = (encoding: string) =>
      get(script, { headers: { 'accept-encoding': encoding } });

    const [compressed, plain] = [await inEncoding('gzip, br'), await inEncoding('gzip')];

    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await compressed.text()).toBe(await plain.text());
  });

  test('is itself asked about each time, and not sent again if it is the same', async () => {
    const { headers } = await get('/');
    expect(headers.get('cache-control')).toBe('no-cache');

    const again = await get('/', { headers: { 'if-none-match': headers.get('etag') ?? '' } });

    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('has people choose who they are', async () => {
    const reply = await get('/config.json');

    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(await reply.json()).toEqual({ signIn: { kind: 'local' } });
  });

  test.each(['/', '/favicon.svg', '/config.json', '/missing.js'])(
    '%s comes with the security headers of the stack',
    async (path) => {
      const { headers } = await get(path);

      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'self'; connect-src 'self' .*; frame-ancestors 'none'$/,
      );
      expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    },
  );

  test('tells the size of a file without sending it', async () => {
    const reply = await get('/favicon.svg', { method: 'HEAD' });

    expect(reply.status).toBe(200);
    expect(Number(reply.headers.get('content-length'))).toBeGreaterThan(0);
    expect(await reply.text()).toBe('');
  });
});

describe('what is not the page', () => {
  test.each([
    '/missing.js',
    '/assets/missing.js',
    '/assets/',
    '/assets/../index.html',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/hosts.txt',
    '//etc/hosts.txt',
    '/assets/..\\..\\package.json',
    '/%zz.html',
    '/%00.html',
  ])('%s is not found', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test.each(['/v1', '/v1/', '/v1/nothing', '/local/nothing', '/local/nothing.json'])(
    '%s is no file of it',
    async (path) => {
      const reply = await get(path);
      const isPage = reply.headers.get('content-type') === 'text/html';

      // CloudFront's pattern is /v1/*, so that /v1 alone is a route of the page.
      expect(isPage).toBe(path === '/v1');
      expect(reply.status).toBe(isPage ? 200 : 404);
    },
  );

  test('keeps the errors of the API as they are', async () => {
    const reply = await get('/v1/orders/some-id');

    expect(reply.status).toBe(401);
    expect(await reply.json()).toEqual({ message: 'Unauthorized' });
    expect(reply.headers.get('content-security-policy')).toBeNull();
  });

  test('cannot be written to', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get('/index.html', { method })).status).toBe(404);
    }
  });

  test('still serves health, description and keys', async () => {
    for (const path of ['/health', '/openapi.json', '/.well-known/jwks.json']) {
      const { status, headers } = await get(path);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    }
  });
});

test('the build that is served is the one that is deployed', async () => {
  const built = readdirSync(join('build', 'page', 'assets')).sort();

  for (const name of built) expect((await get(`/assets/${name}`)).status).toBe(200);
});
