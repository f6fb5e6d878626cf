import { signInSearch } from '../../web/src/app/sign-in-search.ts';
import { readClaims } from '../../web/src/sign-in/session.ts';

const tokenOf = (claims: object) =>
  `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the way back after signing in', () => {
  it.each(['/', '/orders/1', '/orders?role=pro'])('leads to %s', (returnTo) => {
    expect(signInSearch({ returnTo })).toEqual({ returnTo });
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 7])(
    'never leads to %s',
    (returnTo) => {
      expect(signInSearch({ returnTo })).toEqual({ returnTo: '/' });
    },
  );
});

describe('an access token', () => {
  it('tells who its bearer is, in any script', () => {
    expect(readClaims(tokenOf({ sub: 'zoë-雪' }), 'cognito:groups')).toEqual({
      sub: 'zoë-雪',
      groups: [],
    });
  });

  it('tells the groups by the claim that the provider uses', () => {
    const token = tokenOf({ sub: 'mika', roles: ['moderators'] });

    expect(readClaims(token, 'roles').groups).toEqual(['moderators']);
    expect(readClaims(token, 'cognito:groups').groups).toEqual([]);
  });
});
