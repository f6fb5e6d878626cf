import { clientCredentials } from '#client';
import { type Answer, FakeApi, json } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const HOUR_MS = 3_600_000;
const grant = (name: string, seconds?: number) =>
  json(200, { access_token: name, token_type: 'Bearer', expires_in: seconds });

const setUp = (...answers: readonly Answer[]) => {
  const provider = new FakeApi(...answers);
  const token = clientCredentials({
    tokenUrl: 'https://sign-in.example.com/oauth2/token',
    clientId: 'shop',
    clientSecret: 'a secret: 100%',
    scope: 'order-requests/orders.write',
    fetch: provider.fetch,
    timeoutMs: 1_000,
  });
  if (typeof token === 'string') throw new Error('It is no function');
  return { provider, take: (refused?: string) => ended(Promise.resolve(token(refused))) };
};

describe('the token of a back end', () => {
  it('is asked for as OAuth 2.0 wants it', async () => {
    const { provider, take } = setUp(grant('token-1', 3600));

    expect(await take()).toBe('token-1');
    const [asked] = provider.received;
    expect(asked).toMatchObject({
      route: 'POST https://sign-in.example.com/oauth2/token',
      body: 'grant_type=client_credentials&scope=order-requests%2Forders.write',
    });
    expect(atob(asked?.headers.get('authorization')?.slice('Basic '.length) ?? '')).toBe(
      'shop:a%20secret%3A%20100%25',
    );
  });

  it('is kept until a minute before it expires', async () => {
    const { take } = setUp(grant('token-1', 3600), grant('token-2', 3600));
    await take();

    jest.setSystemTime(Date.now() + HOUR_MS - 61_000);
    expect(await take()).toBe('token-1');
    jest.setSystemTime(Date.now() + 1_000);
    expect(await take()).toBe('token-2');
  });

  it('that lives for less than that is kept for half of its life', async () => {
    const { take } = setUp(grant('token-1', 60), grant('token-2', 60));
    await take();

    jest.setSystemTime(Date.now() + 29_000);
    expect(await take()).toBe('token-1');
    jest.setSystemTime(Date.now() + 1_000);
    expect(await take()).toBe('token-2');
  });

  it('that does not say how long it lives is used once', async () => {
    const { take } = setUp(grant('token-1'), grant('token-2'));

    expect([await take(), await take()]).toEqual(['token-1', 'token-2']);
  });

  it('is asked for once, however many calls wait for it', async () => {
    const { provider, take } = setUp(grant('token-1', 3600));

    const taken = await Promise.all(Array.from({ length: 100 }, () => take()));

    expect(new Set(taken)).toEqual(new Set(['token-1']));
    expect(provider.received).toHaveLength(1);
  });

  it('is renewed once when the service refuses it to many calls', async () => {
    const { provider, take } = setUp(grant('token-1', 3600), grant('token-2', 3600));
    await take();

    const taken = await Promise.all([take('token-1'), take('token-1')]);
    const late = await take('token-1');

    expect([...taken, late]).toEqual(['token-2', 'token-2', 'token-2']);
    expect(provider.received).toHaveLength(2);
  });

  it('is asked for again while the provider is out of order', async () => {
    const { provider, take } = setUp('lost', 'silence', json(503, {}), grant('token-1', 3600));

    expect(await take()).toBe('token-1');
    expect(provider.received).toHaveLength(4);
  });

  it.each([
    ['the reason', json(400, { error: 'invalid_client' }), 400, 'invalid_client'],
    [
      'the words for it',
      json(400, { error: 'invalid_scope', error_description: 'No such scope' }),
      400,
      'No such scope',
    ],
    ['the status if there is no more', new Response('<html>', { status: 403 }), 403, 'HTTP 403'],
    ['that there is no token', json(200, {}), 200, 'There is no access_token'],
  ])('that is refused is not asked for again, and the error tells %s', async (...given) => {
    const [, reply, status, message] = given;
    const { provider, take } = setUp(reply);

    expect(await take()).toMatchObject({ code: 'token-refused', status, message });
    expect(provider.received).toHaveLength(1);
  });

  it('is asked for anew after it could not be had', async () => {
    const { take } = setUp(json(400, { error: 'invalid_client' }), grant('token-1', 3600));

    expect(await take()).toMatchObject({ code: 'token-refused' });
    expect(await take()).toBe('token-1');
  });
});
