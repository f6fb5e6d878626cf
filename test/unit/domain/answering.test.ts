import type { Party, Role } from '../../../lambdas/domain/actor.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import type { RequestType } from '../../../lambdas/domain/order.ts';
import type { OrderRequest, RequestStatus } from '../../../lambdas/domain/order-request.ts';
import { actorIn } from '../../support/callers.ts';
import {
  BECOMES,
  OPENINGS,
  otherThan,
  REPLIES,
  REQUESTS,
  type Reply,
  ROLES,
} from '../../support/contract.ts';
import { decideOn, outcomeOf } from '../../support/decisions.ts';
import { BROKEN_REPLY_FORMS, REPLY_FORMS } from '../../support/forms.ts';
import {
  anOrder,
  aPendingRequest,
  aRequest,
  EXPIRES_AT,
  REQUEST_ID,
} from '../../support/orders.ts';

/** A request is met pending, right before, at or after its deadline, or closed in some way. */
const MOMENTS = { 'just before': -1, at: 0, 'just after': 1, 'long after': 86_400_000 } as const;
type State = `pending, ${keyof typeof MOMENTS} its deadline` | Exclude<RequestStatus, 'pending'>;

interface Cell {
  readonly type: RequestType;
  readonly opener: Party;
  readonly reply: Reply;
  readonly role: Role;
  readonly state: State;
}

const PENDING = Object.keys(MOMENTS).map(
  (moment) => `pending, ${moment as keyof typeof MOMENTS} its deadline` as const,
);

const statesOf = (type: RequestType): State[] => [
  ...PENDING,
  ...(REQUESTS[type].answers.map((answer) => BECOMES[answer]) as Exclude<
    RequestStatus,
    'pending'
  >[]),
  'withdrawn',
  'expired',
];

const cells = OPENINGS.flatMap(({ type, opener }) =>
  REPLIES.flatMap((reply) =>
    ROLES.flatMap((role) =>
      statesOf(type).map((state): Cell => ({ type, opener, reply, role, state })),
    ),
  ),
);

/** The contract's precedence: who may, same as recorded, type, deadline, closed. */
const expected = ({ type, opener, reply, role, state }: Cell): string => {
  if (role !== (reply === 'withdraw' ? opener : otherThan(opener))) return 'role-not-allowed';
  if (state === BECOMES[reply]) return 'same as recorded';
  if (reply !== 'withdraw' && !REQUESTS[type].answers.includes(reply)) return 'answer-not-allowed';
  if (state === 'pending, just before its deadline') return 'done';
  return state.startsWith('pending') || state === 'expired' ? 'deadline-passed' : 'request-closed';
};

const momentOf = (state: State): number => {
  const moment = Object.entries(MOMENTS).find(
    ([name]) => state === `pending, ${name} its deadline`,
  );
  return Date.parse(EXPIRES_AT) + (moment?.[1] ?? -1);
};

const commandOf = (reply: Reply, form: unknown): Command =>
  reply === 'withdraw'
    ? { type: 'withdraw_request', requestId: REQUEST_ID, form }
    : { type: 'answer_request', requestId: REQUEST_ID, answer: reply, form };

const give = ({ type, opener, reply, role, state }: Cell, form: unknown) => {
  const openedBy = { ...actorIn(opener), role: opener };
  const status = state.startsWith('pending') ? 'pending' : (state as RequestStatus);
  const request: OrderRequest = aRequest(type, status, { openedBy });
  const pendingRequest = status === 'pending' ? aPendingRequest(type, { openedBy }) : null;
  const situation = { as: role, now: momentOf(state), request };
  return outcomeOf(decideOn(anOrder({ pendingRequest }), commandOf(reply, form), situation));
};

const rows = cells.map((cell) => ({ ...cell, expected: expected(cell) }));
const done = rows.filter((row) => row.expected === 'done');
const repeated = rows.filter((row) => row.expected === 'same as recorded');
const refused = rows.filter((row) => !done.includes(row) && !repeated.includes(row));

const EVENT: Record<Reply, string> = {
  accept: 'request_accepted',
  decline: 'request_declined',
  'provide-progress': 'progress_provided',
  withdraw: 'request_withdrawn',
};

describe('closing a request', () => {
  it('has a cell for each type and opener, reply, role, and state or moment of the request', () => {
    const states = { additional_work: 8, change_time: 8, progress_update: 7, cancellation: 8 };
    const count = OPENINGS.reduce((sum, { type }) => sum + states[type] * 4 * 5, 0);
    expect(rows).toHaveLength(count);
    // Five pairs take two answers, one takes one; all can be withdrawn.
    expect(done).toHaveLength(5 * 3 + 1 * 2);
    expect(repeated).toHaveLength(5 * 3 + 1 * 2);
  });

  it.each(done)("$reply by the $role closes the $opener's $type while $state", (cell) => {
    expect(give(cell, REPLY_FORMS[cell.reply])[0]).toBe(EVENT[cell.reply]);
  });

  it.each(done)("$reply by the $role to the $opener's $type still needs a valid form", (cell) => {
    expect(give(cell, BROKEN_REPLY_FORMS[cell.reply])).toBe('invalid-form');
  });

  it.each(repeated)("$reply by the $role to the $opener's $state $type changes nothing", (cell) => {
    expect(give(cell, REPLY_FORMS[cell.reply])).toEqual([]);
    expect(give(cell, BROKEN_REPLY_FORMS[cell.reply])).toEqual([]);
  });

  it.each(refused)("$reply by the $role to the $opener's $type, $state: $expected", (cell) => {
    expect(give(cell, REPLY_FORMS[cell.reply])).toBe(cell.expected);
    expect(give(cell, BROKEN_REPLY_FORMS[cell.reply])).toBe(cell.expected);
  });
});

describe('a request that the order never had', () => {
  it.each(REPLIES)('cannot be met with %s: it is not found, whoever asks', (reply) => {
    for (const role of ROLES) {
      const decision = decideOn(anOrder(), commandOf(reply, {}), { as: role });
      expect(outcomeOf(decision)).toBe('request-not-found');
    }
  });
});
