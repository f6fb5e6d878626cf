import { callerOf } from '../../../lambdas/runtime/http/caller.ts';
import { anHttpEvent } from '../../support/http-event.ts';

const WRITE = 'order-requests/orders.write';

const caller = (claims: Record<string, string>, groupsClaim = 'cognito:groups') =>
  callerOf(anHttpEvent({ claims }), groupsClaim);

describe('the caller', () => {
  it('is who the token says', () => {
    expect(caller({ sub: 'auth0|5f7c' })).toEqual({
      id: 'auth0|5f7c',
      isBackEnd: false,
      isModerator: false,
      isSystem: false,
    });
  });

  it.each([
    WRITE,
    `openid ${WRITE}`,
    `${WRITE} openid email`,
    `[openid ${WRITE}]`,
    `[openid, ${WRITE}]`,
  ])('is the back end with the scope %j', (scope) => {
    expect(caller({ scope }).isBackEnd).toBe(true);
  });

  it.each([
    'openid',
    '',
    `${WRITE}.all`,
    `not-${WRITE}`,
    'orders.write',
    'order-requests/orders.read',
    WRITE.toUpperCase(),
  ])('is not the back end with the scope %j', (scope) => {
    expect(caller({ scope }).isBackEnd).toBe(false);
  });

  it.each([
    'moderators',
    '[moderators]',
    '[staff moderators]',
    '[moderators staff]',
    '[a, moderators]',
  ])('is a moderator in the groups %j', (groups) => {
    expect(caller({ 'cognito:groups': groups }).isModerator).toBe(true);
  });

  it.each(['', '[]', '[staff]', 'moderator', '[ex-moderators]', '[moderators2]', 'Moderators'])(
    'is no moderator in the groups %j',
    (groups) => {
      expect(caller({ 'cognito:groups': groups }).isModerator).toBe(false);
    },
  );

  it('is a moderator by the claim that the stage names, and by no other', () => {
    const claims = { 'https://shop.example/groups': '[moderators]' };
    expect(caller(claims, 'https://shop.example/groups').isModerator).toBe(true);
    expect(caller(claims).isModerator).toBe(false);
  });

  it('is never the service itself, and nobody takes a role from other claims', () => {
    const claims = { sub: 'system', role: 'moderator', isSystem: 'true', groups: 'moderators' };
    expect(caller(claims)).toEqual({
      id: 'system',
      isBackEnd: false,
      isModerator: false,
      isSystem: false,
    });
  });

  it('without sub has no id', () => {
    const event = anHttpEvent({ claims: { scope: WRITE } });
    delete event.requestContext.authorizer.jwt.claims.sub;
    expect(callerOf(event, 'cognito:groups')).toMatchObject({ id: '', isBackEnd: true });
  });
});
