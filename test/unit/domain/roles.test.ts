import { rolesOn } from '../../../lambdas/domain/actor.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER, THE_SYSTEM } from '../../support/callers.ts';
import { anOrder } from '../../support/orders.ts';

describe("a caller's roles on an order", () => {
  it.each([
    ['its customer', CUSTOMER, ['customer']],
    ['its pro', PRO, ['pro']],
    ['a stranger', STRANGER, []],
    ['a moderator', MODERATOR, ['moderator']],
    ['the back end', BACK_END, ['marketplace']],
    ['the service itself', THE_SYSTEM, ['system']],
    ['a moderator who is its customer', { ...CUSTOMER, isModerator: true }, ['customer']],
    ['a moderator who is its pro', { ...PRO, isModerator: true }, ['pro']],
    ['a back end that is a party', { ...PRO, isBackEnd: true }, ['pro', 'marketplace']],
    ['a token without sub', { ...STRANGER, id: '' }, []],
  ])('%s: %j', (_, caller, roles) => {
    expect(rolesOn(anOrder(), caller)).toEqual(roles);
  });

  it('are not taken from a person who happens to be called system', () => {
    expect(rolesOn(anOrder(), { ...STRANGER, id: 'system' })).toEqual([]);
  });

  it('of the service are its own even if a party is called system', () => {
    expect(rolesOn(anOrder({ customerId: 'system' }), THE_SYSTEM)).toEqual(['system']);
  });
});
