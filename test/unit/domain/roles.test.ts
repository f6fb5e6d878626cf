import { isParty, rolesOn, SYSTEM, SYSTEM_ACTOR } from '../../../lambdas/domain/actor.ts';
import { type Command, permittedRoles } from '../../../lambdas/domain/commands.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER, THE_SYSTEM } from '../../support/callers.ts';
import { ROLES } from '../../support/contract.ts';
import { anOrder, REQUEST_ID } from '../../support/orders.ts';

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

describe('the service itself', () => {
  it('acts as the system and holds no other role', () => {
    expect(SYSTEM).toEqual(THE_SYSTEM);
    expect(SYSTEM_ACTOR).toEqual({ id: 'system', role: 'system' });
  });
});

describe('a party of an order', () => {
  it('is its customer or its pro, and nobody else', () => {
    expect(ROLES.filter(isParty)).toEqual(['customer', 'pro']);
    expect(['', 'Customer', undefined, null, 7].filter(isParty)).toEqual([]);
  });
});

describe('a request that the order never had', () => {
  it.each<Command>([
    { type: 'answer_request', requestId: REQUEST_ID, answer: 'accept', form: {} },
    { type: 'answer_request', requestId: REQUEST_ID, answer: 'resolution', form: {} },
    { type: 'withdraw_request', requestId: REQUEST_ID, form: {} },
  ])('is for nobody: $type', (command) => {
    expect(permittedRoles(command)).toEqual([]);
  });
});
