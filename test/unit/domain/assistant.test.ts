import type { Party } from '../../../lambdas/domain/actor.ts';
import { assistantFor } from '../../../lambdas/domain/assistant.ts';
import { everyHour, type FairTime } from '../../../lambdas/domain/fair-time.ts';
import type { Ground, Order } from '../../../lambdas/domain/order.ts';
import { BACK_END, CALLERS, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { OPENING_IN, REQUESTS, STATUSES, TYPES } from '../../support/contract.ts';
import { WINDOWS } from '../../support/decisions.ts';
import { anOrder, aPendingRequest, NOW } from '../../support/orders.ts';

/** The builders' order ends weeks from now: no ground for a dispute. */
const at = { now: Date.parse(NOW), windows: WINDOWS, calendar: everyHour, awayUntil: null };

/** An end right before now: the order is late. */
const PAST = '2026-03-03T11:59:59.999Z';

const typesOf = (party: Party) => TYPES.filter((type) => REQUESTS[type].openedBy.includes(party));

const entry = (
  type: (typeof TYPES)[number],
  reason: string | undefined,
  grounds: readonly Ground[],
) => ({
  type,
  allowed: reason === undefined,
  ...(reason && { reason }),
  ...(type === 'dispute' && { grounds }),
  window: type === 'dispute' ? 'P7D' : 'PT48H',
  expiresAt: type === 'dispute' ? '2026-03-10T12:00:00Z' : '2026-03-05T12:00:00Z',
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
    const order = anOrder({ status: cell.status, pendingRequest, endAt: PAST });
    const grounds: Ground[] =
      cell.status === 'revision_requested' ? ['late', 'delivery_declined'] : ['late'];
    for (const party of ['customer', 'pro'] as const) {
      const expected = typesOf(party).map((type) => entry(type, cell.reason, grounds));
      expect(assistantFor(order, CALLERS[party], at)).toEqual(expected);
    }
  });

  it('has five types for the customer and four for the pro', () => {
    const typesFor = (caller: typeof CUSTOMER) =>
      assistantFor(anOrder(), caller, at).map(({ type }) => type);
    expect(typesFor(CUSTOMER)).toEqual([
      'change_time',
      'price_adjustment',
      'progress_update',
      'cancellation',
      'dispute',
    ]);
    expect(typesFor(PRO)).toEqual([
      'additional_work',
      'change_time',
      'price_adjustment',
      'cancellation',
    ]);
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
    ['a stranger', STRANGER],
  ])('has nothing for %s', (_, caller) => {
    expect(assistantFor(anOrder(), caller, at)).toEqual([]);
  });

  it('serves a party who is also a moderator or the back end as the party', () => {
    const busy = { ...CUSTOMER, isModerator: true, isBackEnd: true };
    expect(assistantFor(anOrder(), busy, at)).toHaveLength(5);
  });

  it('tells the windows that the stage has set', () => {
    const windows = { ...WINDOWS, change_time: { iso: 'P3D', ms: 259_200_000 } };
    expect(assistantFor(anOrder(), PRO, { ...at, windows }).map(({ window }) => window)).toEqual([
      'PT48H',
      'P3D',
      'PT48H',
      'PT48H',
    ]);
  });
});

describe('when the assistant says a request would be due', () => {
  const dueOf = (fairTime: Partial<FairTime>) =>
    assistantFor(anOrder(), PRO, { ...at, ...fairTime }).map(({ expiresAt }) => expiresAt);

  it('begins the window when the other party is back', () => {
    const due = dueOf({ awayUntil: '2026-03-08T10:00:00Z' });
    expect(new Set(due)).toEqual(new Set(['2026-03-10T10:00:00Z']));
  });

  it("ends it by the stage's calendar", () => {
    const due = dueOf({ calendar: () => Date.parse('2026-03-09T12:00:00Z') });
    expect(new Set(due)).toEqual(new Set(['2026-03-09T12:00:00Z']));
  });
});

describe('what the assistant says of a dispute', () => {
  const disputeOn = (overrides: Partial<Order>) =>
    assistantFor(anOrder(overrides), CUSTOMER, at).find(({ type }) => type === 'dispute');

  const decided = { rejected: true, decided: ['late', 'request_rejected'] } as const;

  it.each<[string, Partial<Order>, string | undefined, Ground[]]>([
    ['no ground holds', {}, 'ground-not-met', []],
    ['it ends now', { endAt: NOW }, 'ground-not-met', []],
    ['it is late', { endAt: PAST }, undefined, ['late']],
    [
      'the delivery was declined',
      { status: 'revision_requested' },
      undefined,
      ['delivery_declined'],
    ],
    [
      'a request was declined',
      { grounds: { rejected: true, decided: [] } },
      undefined,
      ['request_rejected'],
    ],
    ['all that holds was decided', { endAt: PAST, grounds: decided }, 'ground-not-met', []],
    [
      'one that holds was not decided',
      { status: 'revision_requested', endAt: PAST, grounds: decided },
      undefined,
      ['delivery_declined'],
    ],
    ['it is late but post-paid', { endAt: PAST, payment: null }, 'nothing-refundable', ['late']],
    ['no ground holds and it is post-paid', { payment: null }, 'nothing-refundable', []],
    [
      'it is late but all is fee',
      { endAt: PAST, payment: { captured: 5, serviceFee: 5, refunded: 0 } },
      'nothing-refundable',
      ['late'],
    ],
    [
      'one is contested',
      { endAt: PAST, pendingRequest: aPendingRequest('dispute', { contestedIn: 4 }) },
      'pending-request',
      ['late'],
    ],
    [
      'one is contested, although nothing could be returned',
      { payment: null, pendingRequest: aPendingRequest('dispute', { contestedIn: 4 }) },
      'pending-request',
      [],
    ],
    [
      'a late delivery is pending',
      { status: 'delivery_submitted', endAt: PAST },
      'pending-delivery',
      ['late'],
    ],
    ['a delivery is pending in time', { status: 'delivery_submitted' }, 'pending-delivery', []],
    ['the order has ended in time', { status: 'completed' }, 'order-status-not-allowed', []],
  ])('when %s', (_, overrides, reason, grounds) => {
    expect(disputeOn(overrides)).toEqual(entry('dispute', reason, grounds));
  });

  it('leaves the other types alone', () => {
    const entries = assistantFor(anOrder({ payment: null }), CUSTOMER, at);
    expect(entries.filter(({ allowed }) => !allowed).map(({ type }) => type)).toEqual(['dispute']);
  });
});
