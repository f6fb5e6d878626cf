import { Rejection } from '../../../lambdas/domain/rejections.ts';
import { releaseDispute, standing, type Take, takeDispute } from '../../../lambdas/domain/take.ts';
import { actorIn } from '../../support/callers.ts';
import { OPENINGS } from '../../support/contract.ts';
import { isContested, metIn, type State, statesOf } from '../../support/request-states.ts';

const NOW = Date.parse('2026-03-12T10:00:00.000Z');
const UNTIL = '2026-03-12T14:00:00.000Z';
const moderator = actorIn('moderator');
const colleague = { id: 'moderator-2', role: 'moderator' } as const;

const takenBy = (by: Take['by'], until = UNTIL): Take => ({
  by,
  at: '2026-03-12T09:30:00.000Z',
  until,
});

/** A contested dispute that stands on the desk as given. */
const onDesk = (take?: Take, now = NOW) => {
  const { request } = metIn('dispute', 'customer', 'contested, long after its deadline');
  return { request, take, moderator, now };
};

const codeOf = (outcome: unknown) => (outcome instanceof Rejection ? outcome.code : 'done');

const cells = OPENINGS.flatMap(({ type, opener }) =>
  statesOf(type).map((state) => ({ type, opener, state })),
);

/** What closes in time comes before what was never to be taken. */
const expected = (state: State): string => {
  if (isContested(state)) return 'done';
  if (state === 'pending, just before its deadline') return 'answer-not-allowed';
  return state.startsWith('pending') || state === 'expired' ? 'deadline-passed' : 'request-closed';
};

describe.each([
  ['taking', takeDispute],
  ['releasing', releaseDispute],
] as const)('%s', (_, step) => {
  it.each(cells)("a $opener's $type that is $state", ({ type, opener, state }) => {
    const { request, now } = metIn(type, opener, state);
    expect(codeOf(step({ request, now, take: undefined, moderator }, {}))).toBe(expected(state));
  });

  it('is refused while a colleague has it, until the very millisecond that their time ends', () => {
    const taken = takenBy(colleague);
    expect(codeOf(step(onDesk(taken, Date.parse(UNTIL) - 1), {}))).toBe('request-taken');
    expect(codeOf(step(onDesk(taken, Date.parse(UNTIL)), {}))).toBe('done');
  });

  it('says who has it, until when, and what to do', () => {
    expect(step(onDesk(takenBy(colleague)), {})).toMatchObject({
      message:
        'moderator-2 has taken this dispute, until 2026-03-12T14:00:00.000Z: ask them to decide or release it, or wait until then.',
    });
  });

  it.each([[{ extra: 1 }], [[]], ['now'], [7]])('takes no body such as %j', (body) => {
    expect(codeOf(step(onDesk(), body))).toBe('invalid-form');
  });

  it('tells of the colleague first and of the body then', () => {
    expect(codeOf(step(onDesk(takenBy(colleague)), { extra: 1 }))).toBe('request-taken');
  });

  it('needs no body', () => {
    expect(codeOf(step(onDesk(), undefined))).toBe('done');
  });
});

describe('what is taken', () => {
  it('is the moderator’s for four hours', () => {
    expect(takeDispute(onDesk(), {})).toEqual({
      by: moderator,
      at: '2026-03-12T10:00:00.000Z',
      until: '2026-03-12T14:00:00.000Z',
    });
  });

  it('is theirs for four hours once more when they take it again, and since they took it first', () => {
    expect(takeDispute(onDesk(takenBy(moderator, '2026-03-12T10:00:00.001Z')), {})).toEqual({
      by: moderator,
      at: '2026-03-12T09:30:00.000Z',
      until: '2026-03-12T14:00:00.000Z',
    });
  });

  it.each([
    ['their own', moderator],
    ["a colleague's", colleague],
  ])('is taken anew once %s time is over', (_, by) => {
    expect(takeDispute(onDesk(takenBy(by, '2026-03-12T10:00:00.000Z')), {})).toMatchObject({
      by: moderator,
      at: '2026-03-12T10:00:00.000Z',
    });
  });
});

it('nothing that was never taken stands', () => {
  expect(standing(undefined, NOW)).toBeUndefined();
});
