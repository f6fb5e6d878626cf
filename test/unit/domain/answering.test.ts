import type { Party, Role } from '../../../lambdas/domain/actor.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
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
import { brokenReplyForm, replyForm } from '../../support/forms.ts';
import { anOrder, REQUEST_ID } from '../../support/orders.ts';
import { isContested, metIn, type State, statesOf } from '../../support/request-states.ts';

interface Cell {
  readonly type: RequestType;
  readonly opener: Party;
  readonly reply: Reply;
  readonly role: Role;
  readonly state: State;
}

const cells = OPENINGS.flatMap(({ type, opener }) =>
  REPLIES.flatMap((reply) =>
    ROLES.flatMap((role) =>
      statesOf(type).map((state): Cell => ({ type, opener, reply, role, state })),
    ),
  ),
);

const mayReply = ({ reply, opener }: Cell): Role => {
  if (reply === 'withdraw') return opener;
  return reply === 'resolution' ? 'moderator' : otherThan(opener);
};

/** Whether the reply is one of those that led to the state. */
const isRecorded = ({ reply, state }: Cell): boolean => {
  if (state === 'withdrawn when contested') return reply === 'withdraw' || reply === 'contest';
  if (isContested(state) || state === 'resolved') {
    return reply === 'contest' || (reply === 'resolution' && state === 'resolved');
  }
  return state === BECOMES[reply];
};

/** Whether a request of the type, in a state like this, takes the reply at all. */
const isTaken = ({ type, reply, state }: Cell): boolean => {
  if (reply === 'withdraw') return true;
  if (reply === 'resolution') return type === 'dispute' && !state.startsWith('pending');
  return REQUESTS[type].answers.includes(reply) && !isContested(state);
};

/** The contract's precedence: who may, same as recorded, type and state, deadline, closed. */
const expected = (cell: Cell): string => {
  const { role, state } = cell;
  if (role !== mayReply(cell)) return 'role-not-allowed';
  if (isRecorded(cell)) return 'same as recorded';
  if (!isTaken(cell)) return 'answer-not-allowed';
  // A contested request has no deadline any more.
  if (state === 'pending, just before its deadline' || isContested(state)) return 'done';
  return state.startsWith('pending') || state === 'expired' ? 'deadline-passed' : 'request-closed';
};

const commandOf = (reply: Reply, form: unknown): Command =>
  reply === 'withdraw'
    ? { type: 'withdraw_request', requestId: REQUEST_ID, form }
    : { type: 'answer_request', requestId: REQUEST_ID, answer: reply, form };

const give = ({ type, opener, reply, role, state }: Cell, form: unknown) => {
  const { order, ...situation } = metIn(type, opener, state);
  return outcomeOf(decideOn(order, commandOf(reply, form), { as: role, ...situation }));
};

const rows = cells.map((cell) => ({ ...cell, expected: expected(cell) }));
const done = rows.filter((row) => row.expected === 'done');
const repeated = rows.filter((row) => row.expected === 'same as recorded');
const refused = rows.filter((row) => !done.includes(row) && !repeated.includes(row));

const EVENT: Record<Reply, string> = {
  accept: 'request_accepted',
  decline: 'request_declined',
  counter: 'request_countered',
  'provide-progress': 'progress_provided',
  contest: 'request_contested',
  resolution: 'dispute_resolved',
  withdraw: 'request_withdrawn',
};

describe('closing a request', () => {
  it('has a cell for each type and opener, reply, role, and state or moment of the request', () => {
    const states = {
      additional_work: 9,
      change_time: 9,
      price_adjustment: 9,
      progress_update: 7,
      cancellation: 8,
      dispute: 13,
    };
    const count = OPENINGS.reduce((sum, { type }) => sum + states[type] * 7 * 5, 0);
    expect(rows).toHaveLength(count);
    // Five pairs take three answers, two take two, one takes one; a dispute takes two and,
    // contested, a resolution at each of four moments. All can be withdrawn, a contested one at
    // all four.
    expect(done).toHaveLength(5 * 4 + 2 * 3 + 1 * 2 + (3 + 2 * 4));
    // What a dispute remembers: accept, withdraw, contest at four moments, and two each of
    // those that were resolved or withdrawn when contested.
    expect(repeated).toHaveLength(5 * 4 + 2 * 3 + 1 * 2 + (2 + 4 + 2 + 2));
  });

  it.each(done)("$reply by the $role is taken by the $opener's $type while $state", (cell) => {
    expect(give(cell, replyForm(cell.type, cell.reply))[0]).toBe(EVENT[cell.reply]);
  });

  it.each(done)(
    "$reply by the $role to the $opener's $type still needs a valid form ($state)",
    (cell) => {
      expect(give(cell, brokenReplyForm(cell.type, cell.reply))).toBe('invalid-form');
    },
  );

  it.each(repeated)("$reply by the $role to the $opener's $state $type changes nothing", (cell) => {
    expect(give(cell, replyForm(cell.type, cell.reply))).toStrictEqual([]);
    expect(give(cell, brokenReplyForm(cell.type, cell.reply))).toStrictEqual([]);
  });

  it.each(refused)("$reply by the $role to the $opener's $type, $state: $expected", (cell) => {
    expect(give(cell, replyForm(cell.type, cell.reply))).toBe(cell.expected);
    expect(give(cell, brokenReplyForm(cell.type, cell.reply))).toBe(cell.expected);
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
