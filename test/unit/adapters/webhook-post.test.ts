import { guardedPost } from '../../../lambdas/adapters/webhooks/post.ts';
import { json, startPaymentService as startServer } from '../../support/payment-service.ts';

type Server = Awaited<ReturnType<typeof startServer>>;

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.stop());

const local = (timeoutMs = 5000) => guardedPost({ mayBeLocal: true, timeoutMs });
const post = (send = local()) => send(server.url, '{"title":"Zürich"}', { 'webhook-id': '1' });

it('posts the body with its headers', async () => {
  server.answerWith(json(204, ''));

  await expect(post()).resolves.toMatchObject({ statusCode: 204 });
  expect(server.calls).toEqual([
    {
      method: 'POST',
      path: '/',
      headers: expect.objectContaining({ 'webhook-id': '1', 'content-length': '19' }),
      body: '{"title":"Zürich"}',
    },
  ]);
});

it('does not follow where it is sent on to', async () => {
  server.answerWith((response) => response.writeHead(307, { location: '/elsewhere' }).end());

  await expect(post()).resolves.toMatchObject({ statusCode: 307 });
  expect(server.calls).toHaveLength(1);
});

it('gives up on a receiver that does not answer', async () => {
  server.answerWith(() => {});

  await expect(post(local(50))).rejects.toThrow('no reply within 0.05 seconds');
});

it('does not wait for the end of a reply that never ends', async () => {
  server.answerWith((response) => response.writeHead(200).write('and'));

  await expect(post(local(50))).resolves.toMatchObject({ statusCode: 200 });
});

it('hangs up on a receiver that says too much', async () => {
  const { promise: hungUp, resolve } = Promise.withResolvers<void>();
  server.answerWith((response) => {
    response.on('close', resolve).writeHead(200);
    response.write('x'.repeat(1024 * 1024));
  });

  await expect(post()).resolves.toMatchObject({ statusCode: 200 });
  await hungUp;
});

it('fails when nobody listens', async () => {
  await server.stop();

  await expect(post()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  server = await startServer();
});

describe('towards the internet', () => {
  const outside = guardedPost({ mayBeLocal: false, timeoutMs: 5000 });
  const portOf = ({ url }: Server) => new URL(url).port;

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[::1]',
    '[::]',
    '[fc00::1]',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '2130706433',
    '0x7f.1',
  ])('no connection is made to %s', async (host) => {
    await expect(outside(`https://${host}:${portOf(server)}/`, '{}', {})).rejects.toThrow(
      /is not allowed/,
    );
  });

  it('nor to a name that leads to such an address', async () => {
    await expect(outside(`https://localhost:${portOf(server)}/`, '{}', {})).rejects.toThrow(
      /is not allowed/,
    );
    expect(server.calls).toEqual([]);
  });

  it('nor without TLS', async () => {
    await expect(outside('http://shop.example.com/', '{}', {})).rejects.toThrow(
      'http: is not allowed',
    );
  });
});
