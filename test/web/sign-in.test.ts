import { returnPath } from '../../web/src/app/return-path.ts';
import { readClaims } from '../../web/src/sign-in/session.ts';

const tokenOf = (claims: object) =>
  `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('the way back after signing in', () => {
  it.each(['/', '/orders/1', '/orders?role=pro'])('leads to %s', (returnTo) => {
    expect(returnPath(returnTo)).toBe(returnTo);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    undefined,
  ])('never leads to %s', (returnTo) => {
    expect(returnPath(returnTo)).toBe('/');
  });
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
