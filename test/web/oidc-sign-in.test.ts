import { User } from 'oidc-client-ts';
import { oidcSignIn } from '../../web/src/sign-in/oidc/oidc-sign-in.ts';
import { createProvider } from '../../web/src/sign-in/oidc/provider.ts';
import { fixClock } from './support/fixed-clock.ts';

const config = { kind: 'oidc', authority: 'https://people.example', clientId: 'page' } as const;
const claims = Buffer.from(JSON.stringify({ sub: 'robin', 'cognito:groups': ['moderators'] }));
const token = `header.${claims.toString('base64url')}.signature`;

/** Has the provider's library keep somebody, whose token is good for so many seconds. */
const keep = (seconds: number) =>
  createProvider(config).storeUser(
    new User({
      access_token: token,
      token_type: 'Bearer',
      session_state: null,
      expires_at: Math.floor(Date.now() / 1000) + seconds,
      profile: { sub: 'robin', name: 'Robin', iss: config.authority, aud: 'page', exp: 0, iat: 0 },
    }),
  );

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

  it('is forgotten when signing out, also if nothing can be loaded', async () => {
    await keep(3600);
    const session = await oidcSignIn(config).restore();

    await session?.signOut();

    expect(sessionStorage).toHaveLength(0);
  });
});
