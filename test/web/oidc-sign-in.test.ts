import { User, type UserManager } from 'oidc-client-ts';
import { oidcSignIn } from '../../web/src/sign-in/oidc/oidc-sign-in.ts';
import { createProvider } from '../../web/src/sign-in/oidc/provider.ts';
import { fixClock } from './support/fixed-clock.ts';

const config = { kind: 'oidc', authority: 'https://people.example', clientId: 'page' } as const;
const claims = Buffer.from(JSON.stringify({ sub: 'robin', 'cognito:groups': ['moderators'] }));
const token = `header.${claims.toString('base64url')}.signature`;

/** Somebody whose token is good for so many seconds. */
const kept = (seconds: number) => ({
  access_token: token,
  id_token: 'id-token',
  token_type: 'Bearer',
  session_state: null,
  expires_at: Math.floor(Date.now() / 1000) + seconds,
  profile: { sub: 'robin', name: 'Robin', iss: config.authority, aud: 'page', exp: 0, iat: 0 },
});

/** Has the provider's library keep them. */
const keep = (seconds: number) => createProvider(config).storeUser(new User(kept(seconds)));

jest.mock('../../web/src/sign-in/oidc/provider.ts', () => {
  const { createProvider: create } = jest.requireActual('../../web/src/sign-in/oidc/provider.ts');
  return { createProvider: jest.fn(create) };
});

/** Somebody who is signed in, at a provider that does what a test needs. */
async function signedInAt(given: Partial<Record<keyof UserManager, unknown>>) {
  await keep(3600);
  const provider = { events: { addUserLoaded: () => undefined }, removeUser: jest.fn(), ...given };
  jest.mocked(createProvider).mockReturnValueOnce(provider as unknown as UserManager);
  const session = await oidcSignIn(config).restore();
  if (!session) throw new Error('Nobody is signed in');
  return session;
}

fixClock();

describe('somebody whom the provider has signed in', () => {
  it('is known again in this tab, before the library is there', async () => {
    await keep(3600);

    const session = await oidcSignIn(config).restore();

    expect(session).toMatchObject({ userId: 'robin', name: 'Robin', isModerator: true });
    expect(session?.accessToken()).toBe(token);
  });

  it('has to sign in again when the token has expired and cannot be renewed', async () => {
    await keep(-1);

    expect(await oidcSignIn(config).restore()).toBeUndefined();
  });

  it('is nobody in another tab', async () => {
    expect(await oidcSignIn(config).restore()).toBeUndefined();
  });

  it('has one token renewed for all calls that were refused at once', async () => {
    const signinSilent = jest.fn(async () => new User({ ...kept(3600), access_token: 'renewed' }));
    const session = await signedInAt({ signinSilent });

    expect(await Promise.all([session.renew(), session.renew()])).toEqual([true, true]);

    expect(signinSilent).toHaveBeenCalledTimes(1);
    expect(session.accessToken()).toBe('renewed');
  });
});

describe('signing out', () => {
  const theWayOut = 'https://people.example/end';

  it('goes on at the provider, if that describes a way out', async () => {
    const signoutRedirect = jest.fn();
    const metadataService = { getEndSessionEndpoint: async () => theWayOut };
    const session = await signedInAt({ metadataService, signoutRedirect });

    await session.signOut();

    expect(signoutRedirect).toHaveBeenCalledWith({
      post_logout_redirect_uri: `${location.origin}/`,
      id_token_hint: 'id-token',
    });
    expect(sessionStorage).toHaveLength(0);
  });

  it('ends here, if that describes none', async () => {
    const signoutRedirect = jest.fn();
    const metadataService = { getEndSessionEndpoint: async () => undefined };
    const session = await signedInAt({ metadataService, signoutRedirect });

    await session.signOut();

    expect(signoutRedirect).not.toHaveBeenCalled();
    expect(sessionStorage).toHaveLength(0);
  });

  it('forgets who it was, also if the library cannot be loaded', async () => {
    await keep(3600);
    jest.mocked(createProvider).mockImplementationOnce(() => {
      throw new Error('There is no network');
    });
    const session = await oidcSignIn(config).restore();

    await expect(session?.signOut()).rejects.toThrow('There is no network');

    expect(sessionStorage).toHaveLength(0);
  });
});
