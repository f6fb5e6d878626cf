import { type Caller, rolesOn } from '../../../lambdas/domain/actor.ts';
import { type Command, permittedRoles } from '../../../lambdas/domain/commands.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { OPEN_STATUSES } from '../../support/contract.ts';
import { decideOn, eventsOf, orderAfter } from '../../support/decisions.ts';
import { REPLY_FORMS } from '../../support/forms.ts';
import {
  aContestedOrder,
  anOrder,
  aPendingRequest,
  aRequest,
  NOW,
  OPENED_AT,
  REQUEST_ID,
} from '../../support/orders.ts';

const ABOUT = { requestId: REQUEST_ID, type: 'dispute' } as const;

const RESOLUTION: Command = {
  type: 'answer_request',
  requestId: REQUEST_ID,
  answer: 'resolution',
  form: REPLY_FORMS.resolution,
};

describe('contesting a dispute', () => {
  const contest = { ...RESOLUTION, answer: 'contest', form: REPLY_FORMS.contest } as const;

  it.each(OPEN_STATUSES)('keeps it pending, without a deadline, and the order %s', (status) => {
    const pendingRequest = aPendingRequest('dispute');
    const order = anOrder({ status, pendingRequest });
    const request = aRequest('dispute');
    const events = eventsOf(decideOn(order, contest, { as: 'pro', request }));
    expect(events).toEqual([
      {
        event: 'request_contested',
        data: { ...ABOUT, openedAt: OPENED_AT, response: REPLY_FORMS.contest },
      },
    ]);
    expect(orderAfter(order, events, { as: 'pro' })).toEqual({
      ...order,
      version: 4,
      updatedAt: NOW,
      // The deadline stays as a record.
      pendingRequest: { ...pendingRequest, contestedIn: 4 },
    });
  });
});

describe('withdrawing a contested dispute', () => {
  it.each(OPEN_STATUSES)('leaves the order as it was: %s', (status) => {
    const order = aContestedOrder({ status });
    const command = { type: 'withdraw_request', requestId: REQUEST_ID, form: {} } as const;
    const request = aRequest('dispute', 'contested');
    const events = eventsOf(decideOn(order, command, { as: 'customer', request }));
    expect(events).toEqual([{ event: 'request_withdrawn', data: ABOUT }]);
    expect(orderAfter(order, events, { as: 'customer' })).toEqual({
      ...order,
      version: 5,
      updatedAt: NOW,
      pendingRequest: null,
    });
  });
});

describe('deciding a contested dispute', () => {
  const order = aContestedOrder();
  const permitted = permittedRoles(RESOLUTION, aRequest('dispute', 'contested'));
  const moderating = (caller: Caller): Caller => ({ ...caller, isModerator: true });

  it.each<[string, Caller, boolean]>([
    ['a moderator', MODERATOR, true],
    ['a moderator who is also the back end', { ...BACK_END, isModerator: true }, true],
    ['the customer, a moderator elsewhere', moderating(CUSTOMER), false],
    ['the pro, a moderator elsewhere', moderating(PRO), false],
    ['a party who is moderator and back end', { ...moderating(PRO), isBackEnd: true }, false],
    ['the customer', CUSTOMER, false],
    ['the pro', PRO, false],
    ['the back end', BACK_END, false],
    ['a stranger', STRANGER, false],
  ])('is for %s: %j → %s', (_, caller, may) => {
    expect(rolesOn(order, caller).some((role) => permitted.includes(role))).toBe(may);
  });
});
