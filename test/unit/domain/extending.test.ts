import type { Party, Role } from '../../../lambdas/domain/actor.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import type { OrderRequest } from '../../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { actorIn } from '../../support/callers.ts';
import { LONGEST_WAIT_MS, OPENINGS, otherThan, REQUESTS, ROLES } from '../../support/contract.ts';
import { decideOn, eventsOf, outcomeOf, pointersOf } from '../../support/decisions.ts';
import {
  anOrder,
  aPendingRequest,
  aRequest,
  EXPIRES_AT,
  OPENED_AT,
  REQUEST_ID,
} from '../../support/orders.ts';
import { isContested, metIn, type State, statesOf } from '../../support/request-states.ts';

/** The builders' deadline, and the latest to which it can be moved: 14 days after the opening. */
const LATER = '2026-03-05T12:00:00Z';
const LATEST = '2026-03-16T09:00:01Z';

interface Cell {
  readonly type: RequestType;
  readonly opener: Party;
  readonly role: Role;
  readonly state: State;
}

const cells = OPENINGS.flatMap(({ type, opener }) =>
  ROLES.flatMap((role) => statesOf(type).map((state): Cell => ({ type, opener, role, state }))),
);

/** Who may, what has no deadline any more, what has passed its own, what is closed. */
const expected = ({ opener, role, state }: Cell): string => {
  if (role !== opener) return 'role-not-allowed';
  if (isContested(state)) return 'answer-not-allowed';
  if (state === 'pending, just before its deadline') return 'done';
  return state.startsWith('pending') || state === 'expired' ? 'deadline-passed' : 'request-closed';
};

const extension = (form: unknown): Command => ({
  type: 'extend_request',
  requestId: REQUEST_ID,
  form,
});

const extend = ({ type, opener, role, state }: Cell, form: unknown = { expiresAt: LATER }) => {
  const { order, ...situation } = metIn(type, opener, state);
  return outcomeOf(decideOn(order, extension(form), { as: role, ...situation }));
};

/** The pro's pending change of time, with a deadline that may have been moved before. */
const decideTo = (form: unknown, overrides: Partial<OrderRequest> = {}) => {
  const request = aRequest('change_time', 'pending', { openedBy: actorIn('pro'), ...overrides });
  const order = anOrder({ pendingRequest: aPendingRequest('change_time') });
  return decideOn(order, extension(form), { as: 'pro', request });
};

const rows = cells.map((cell) => ({ ...cell, expected: expected(cell) }));
const done = rows.filter((row) => row.expected === 'done');
const refused = rows.filter((row) => row.expected !== 'done');

describe('giving more time to answer', () => {
  it('is for each opener of each type, right until the deadline', () => {
    expect(done).toHaveLength(OPENINGS.length);
  });

  it.each(done)("moves the deadline of the $opener's $type", (cell) => {
    expect(extend(cell)).toEqual(['deadline_extended']);
    expect(extend(cell, { expiresAt: EXPIRES_AT })).toBe('invalid-form');
  });

  it.each(refused)("by the $role to the $opener's $type, $state: $expected", (cell) => {
    expect(extend(cell)).toBe(cell.expected);
    expect(extend(cell, { expiresAt: 'soon' })).toBe(cell.expected);
  });

  it.each(OPENINGS)("tells all that the timer of the $opener's $type needs", (opening) => {
    const { type, opener } = opening;
    const { order, ...situation } = metIn(type, opener, 'pending, just before its deadline');
    const decision = decideOn(order, extension({ expiresAt: LATER }), { as: opener, ...situation });
    expect(eventsOf(decision)).toStrictEqual([
      {
        event: 'deadline_extended',
        data: {
          requestId: REQUEST_ID,
          type,
          askedOf: actorIn(otherThan(opener)),
          from: EXPIRES_AT,
          expiresAt: LATER,
          onSilence: REQUESTS[type].onSilence,
          extensions: 1,
        },
      },
    ]);
  });

  it('counts how often the deadline has been moved', () => {
    const [extended] = eventsOf(decideTo({ expiresAt: LATER }, { extensions: 3 }));
    expect(extended?.data).toMatchObject({ extensions: 4 });
  });
});

describe('the new deadline', () => {
  const movedTo = (expiresAt: string) => {
    const [extended] = eventsOf(decideTo({ expiresAt }));
    return extended?.data as { readonly expiresAt: string };
  };

  it.each([
    ['a millisecond later', '2026-03-04T09:00:01.001Z', '2026-03-04T09:00:02Z'],
    ['a second later', '2026-03-04T09:00:02Z', '2026-03-04T09:00:02Z'],
    ['in the middle of a second', '2026-03-05T12:00:00.500Z', '2026-03-05T12:00:01Z'],
    ['the latest', LATEST, LATEST],
    ['a millisecond before the latest', '2026-03-16T09:00:00.999Z', LATEST],
  ])('is a whole second, rounded up: %s', (_, wanted, expiresAt) => {
    expect(movedTo(wanted).expiresAt).toBe(expiresAt);
  });

  it('can be 14 days after the opening, to the second', () => {
    const slack = Date.parse(LATEST) - Date.parse(OPENED_AT) - LONGEST_WAIT_MS;
    expect(slack).toBeGreaterThanOrEqual(0);
    expect(slack).toBeLessThan(1000);
  });

  it.each([
    ['the same', EXPIRES_AT],
    ['the same once it is rounded up', '2026-03-04T09:00:00.001Z'],
    ['earlier', '2026-03-04T09:00:00Z'],
    ['in the past', '2026-03-01T00:00:00Z'],
    ['a millisecond after the latest', '2026-03-16T09:00:01.001Z'],
    ['a second after the latest', '2026-03-16T09:00:02Z'],
  ])('is not %s', (_, expiresAt) => {
    const decision = decideTo({ expiresAt });
    expect(outcomeOf(decision)).toBe('invalid-form');
    expect(pointersOf(decision)).toEqual(['/expiresAt']);
  });

  it.each([
    [undefined, '/expiresAt'],
    [null, ''],
    [{}, '/expiresAt'],
    [{ expiresAt: 'tomorrow' }, '/expiresAt'],
    [{ expiresAt: 1_773_000_000 }, '/expiresAt'],
    [{ expiresAt: LATER, note: 'Take your time.' }, '/note'],
  ])('is the only field: %j is at fault at %j', (form, pointer) => {
    expect(pointersOf(decideTo(form))).toEqual([pointer]);
  });

  it('says so when there is no room for any', () => {
    const decision = decideTo({ expiresAt: LATER }, { expiresAt: LATEST });
    expect(decision).toMatchObject({
      errors: [{ detail: expect.stringContaining('cannot be moved') }],
    });
  });
});
