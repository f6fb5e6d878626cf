import { Authorizer, Unauthorized } from '../../../local/gateway/authorizer.ts';
import type { Claims } from '../../../local/gateway/claims.ts';

const now = 1_800_000_000;
const valid = { iss: 'https://issuer', client_id: 'app', sub: 'u', iat: now - 10, exp: now + 10 };

function authorizerFor(claims: Claims, atSeconds = () => now) {
  const verifySignature = jest.fn(async () => claims);
  const authorizer = new Authorizer({
    issuer: 'https://issuer',
    audience: ['app', 'machine'],
    verifySignature,
    now: () => atSeconds() * 1000,
  });
  return { authorizer, verifySignature };
}

const authorize = (claims: Claims) => authorizerFor(claims).authorizer.authorize('Bearer token');

test.each([
  ['client_id', valid],
  ['aud', { ...valid, client_id: undefined, aud: 'machine' }],
  ['one of several aud', { ...valid, client_id: undefined, aud: ['other', 'app'] }],
])('takes a token for us by %s', async (_, claims) => {
  expect(await authorize(claims)).toBe(claims);
});

test.each([
  ['another issuer', { ...valid, iss: 'https://other' }],
  ['another client', { ...valid, client_id: 'other' }],
  ['aud that is not ours, whatever client_id says', { ...valid, aud: 'other' }],
  ['no audience', { ...valid, client_id: undefined }],
  ['no expiry', { ...valid, exp: undefined }],
  ['an expiry that is no number', { ...valid, exp: 'never' }],
  ['not valid yet', { ...valid, nbf: now + 1 }],
  ['issued in the future', { ...valid, iat: now + 1 }],
])('refuses %s', async (_, claims) => {
  await expect(authorize(claims)).rejects.toThrow(Unauthorized);
});

test('a token ends exactly at its expiry, also one that was seen before', async () => {
  let seconds = now;
  const { authorizer, verifySignature } = authorizerFor(valid, () => seconds);
  await authorizer.authorize('Bearer token');
  seconds = valid.exp - 1;
  await authorizer.authorize('bearer token');
  expect(verifySignature).toHaveBeenCalledTimes(1);
  seconds = valid.exp;
  await expect(authorizer.authorize('Bearer token')).rejects.toThrow('expired');
});

test('a signature that does not verify is refused every time', async () => {
  const { authorizer, verifySignature } = authorizerFor(valid);
  verifySignature.mockRejectedValue(new Error('no'));
  await expect(authorizer.authorize('Bearer x')).rejects.toThrow('signature is invalid');
  await expect(authorizer.authorize('Bearer x')).rejects.toThrow(Unauthorized);
});

test('no header is refused', async () => {
  await expect(authorizerFor(valid).authorizer.authorize(undefined)).rejects.toThrow(Unauthorized);
});
