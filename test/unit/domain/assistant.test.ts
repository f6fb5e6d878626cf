import type { Party } from '../../../lambdas/domain/actor.ts';
import { assistantFor } from '../../../lambdas/domain/assistant.ts';
import { BACK_END, CALLERS, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { OPENING_IN, REQUESTS, STATUSES, TYPES } from '../../support/contract.ts';
import { WINDOWS } from '../../support/decisions.ts';
import { anOrder, aPendingRequest } from '../../support/orders.ts';

const typesOf = (party: Party) => TYPES.filter((type) => REQUESTS[type].openedBy.includes(party));

const entry = (type: (typeof TYPES)[number], reason: string | undefined) => ({
  type,
  allowed: reason === undefined,
  ...(reason && { reason }),
  window: 'PT48H',
  onSilence: REQUESTS[type].onSilence,
});

const situations = STATUSES.flatMap((status) =>
  [false, true].map((pending) => {
    const free = OPENING_IN[status] === 'allowed' ? undefined : OPENING_IN[status];
    return { status, pending, reason: pending ? 'pending-request' : free };
  }),
);

describe('the assistant', () => {
  it.each(situations)('order $status, request pending: $pending, reason: $reason', (cell) => {
    const pendingRequest = cell.pending ? aPendingRequest('change_time') : null;
    const order = anOrder({ status: cell.status, pendingRequest });
    for (const party of ['customer', 'pro'] as const) {
      const expected = typesOf(party).map((type) => entry(type, cell.reason));
      expect(assistantFor(order, CALLERS[party], WINDOWS)).toEqual(expected);
    }
  });

  it('has three types for each party', () => {
    const typesFor = (caller: typeof CUSTOMER) =>
      assistantFor(anOrder(), caller, WINDOWS).map(({ type }) => type);
    expect(typesFor(CUSTOMER)).toEqual(['change_time', 'progress_update', 'cancellation']);
    expect(typesFor(PRO)).toEqual(['additional_work', 'change_time', 'cancellation']);
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
    ['a stranger', STRANGER],
  ])('has nothing for %s', (_, caller) => {
    expect(assistantFor(anOrder(), caller, WINDOWS)).toEqual([]);
  });

  it('serves a party who is also a moderator or the back end as the party', () => {
    const busy = { ...CUSTOMER, isModerator: true, isBackEnd: true };
    expect(assistantFor(anOrder(), busy, WINDOWS)).toHaveLength(3);
  });

  it('tells the windows that the stage has set', () => {
    const windows = { ...WINDOWS, change_time: { iso: 'P3D', ms: 259_200_000 } };
    expect(assistantFor(anOrder(), PRO, windows).map(({ window }) => window)).toEqual([
      'PT48H',
      'P3D',
      'PT48H',
    ]);
  });
});
