import { embeddedSession } from '../../web/src/embed/view/embedded-session.ts';

const tokenOf = (sub: string, more = '') =>
  `e30.${Buffer.from(JSON.stringify({ sub, more })).toString('base64url')}.signature`;

const [first, second] = [tokenOf('robin'), tokenOf('robin', 'renewed')];

afterEach(() => jest.useRealTimers());

describe('whoever looks at a page around the element', () => {
  it('is who its token says, and nobody special', async () => {
    const session = await embeddedSession(async () => first);

    expect(session).toMatchObject({ userId: 'robin', isModerator: false });
    expect(session.accessToken()).toBe(first);
  });

  it('may give the token at once', async () => {
    await expect(embeddedSession(() => first)).resolves.toMatchObject({ userId: 'robin' });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('no session'))],
    ['gives none', async () => undefined as unknown as string],
    ['gives what is no token', async () => 'secret'],
  ])('is refused when getToken %s', async (_, getToken) => {
    await expect(embeddedSession(getToken)).rejects.toMatchObject({ code: 'token-refused' });
  });

  it('is refused when getToken takes more than 15 seconds', async () => {
    jest.useFakeTimers();
    const asking = embeddedSession(() => new Promise(() => undefined));
    const refused = expect(asking).rejects.toMatchObject({ code: 'token-refused' });
    await jest.advanceTimersByTimeAsync(15_000);
    await refused;
  });
});

describe('a token that the service has refused', () => {
  it('is replaced by another, for which getToken is told which one it was', async () => {
    const getToken = jest.fn(async (refused?: string) => (refused === first ? second : first));
    const session = await embeddedSession(getToken);

    await expect(session.renew()).resolves.toBe(true);
    expect(session.accessToken()).toBe(second);
    expect(getToken).toHaveBeenLastCalledWith(first);
  });

  it('is asked about once, however many calls it has failed', async () => {
    const getToken = jest.fn(async (refused?: string) => (refused ? second : first));
    const session = await embeddedSession(getToken);

    await Promise.all([session.renew(), session.renew(), session.renew()]);

    expect(getToken).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['gives the same again', async () => first],
    ['fails', async (refused?: string) => (refused ? Promise.reject(new Error('out')) : first)],
  ])('ends the session when getToken %s', async (_, getToken) => {
    const session = await embeddedSession(getToken);

    await expect(session.renew()).resolves.toBe(false);
  });
});
