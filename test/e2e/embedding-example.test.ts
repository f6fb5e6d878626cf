import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Runner } from '../support/runner.ts';

jest.setTimeout(120_000);

let runner: Runner;
let example: ChildProcess;
let printed = '';

/** `npm run example:embedding` beside the runner, as docs/embedding.md says. */
beforeAll(async () => {
  runner = await Runner.start();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, API: runner.address, PORT: '0' };
  example = spawn('npm', ['run', 'example:embedding', '--silent'], { env, detached: true });
  for (const output of [example.stdout, example.stderr]) {
    output?.on('data', (text) => {
      printed += text;
    });
  }
  while (!printed.includes("Jo's page:")) {
    const [end] = await Promise.race([
      once(example.stdout ?? example, 'data'),
      once(example, 'exit'),
    ]);
    if (typeof end === 'number') throw new Error(printed);
  }
});
afterAll(async () => {
  const ended = once(example, 'close');
  process.kill(-(example.pid ?? 0));
  await ended;
  await runner.dispose();
});

const address = () => /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '';

describe('the page of the example', () => {
  it('has the element from the service, for an order that has something to answer', async () => {
    const page = await fetch(`${address()}/?as=robin`);
    const html = await page.text();

    expect(html).toContain(`src="${runner.address}/embed.js"`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    const [, orderId = ''] = /order-id="([^"]+)"/.exec(html) ?? [];
    const reply = await runner.request('GET', `/v1/orders/${orderId}`, { as: { sub: 'robin' } });
    expect(reply.body.pendingRequest).toMatchObject({ type: 'additional_work' });
  });

  it('has a token for whoever is signed in there', async () => {
    const token = await (await fetch(`${address()}/token?as=jo`)).text();

    const reply = await runner.request('GET', '/v1/orders?role=pro', { as: token });
    expect(reply.body.orders).toHaveLength(1);
  });
});

describe('the service beside it', () => {
  const from = (origin: string, path: string) =>
    fetch(runner.address + path, { headers: { origin } }).then(({ headers }) =>
      headers.get('access-control-allow-origin'),
    );

  it.each(['/embed.js', '/brand.css', '/v1/orders?role=pro'])(
    'lets pages of the named origin read %s, and no others',
    async (path) => {
      expect(await from('http://localhost:4100', path)).toBe('http://localhost:4100');
      expect(await from('http://localhost:4101', path)).toBeNull();
    },
  );

  it('tells a browser that asks what such a page may do', async () => {
    const headers = {
      origin: 'http://localhost:4100',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,idempotency-key',
    };
    const reply = await fetch(`${runner.address}/v1/orders`, { method: 'OPTIONS', headers });

    expect(reply.status).toBe(204);
    expect(reply.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });
});
