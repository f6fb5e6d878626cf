import { meanOpenSeconds } from '../world/answer-times.ts';
import type { TimerUse } from '../world/quotas.ts';
import { ANSWER_PAYS, MEAN_OPEN_SECONDS, REQUEST_GROUPS } from '../world/request-groups.ts';
import { SCENARIO, SPEEDS, WRITE_UNITS } from '../world/scenario.ts';

/** What an average request uses from its opening to its end, with so many reminders or none. */
export interface PerRequest {
  /** Seconds for which timers are open, of all of them together. */
  readonly timerSeconds: number;
  readonly starts: number;
  readonly stops: number;
  readonly wakes: number;
  readonly answers: number;
  readonly movements: number;
  readonly changes: number;
  readonly apiCalls: number;
  /** Seconds of functions, other than the relays and the sweeper. */
  readonly functionSeconds: number;
  readonly writeUnits: number;
  /** What is put into the index `due`, taken out, or moved there. */
  readonly dueWrites: number;
  /** AWS calls of `relay-timers`. */
  readonly relayCalls: number;
}

type Group = (typeof REQUEST_GROUPS)[number];

const sumOver = (of: (group: Group) => number): number =>
  REQUEST_GROUPS.reduce((sum, group) => sum + group.share * of(group), 0);

const silent = ({ open }: Group): number => open.at(-1) ?? 0;

/** Seconds for which a timer is open that ends so many minutes after the opening, or before. */
const openUntil = ({ open }: Group, minutes: number): number =>
  meanOpenSeconds(open.slice(0, minutes + 1));

export const perRequest = (use: TimerUse, withReminders: boolean): PerRequest => {
  const reminders = withReminders
    ? Math.max(...REQUEST_GROUPS.map(({ remindersAt }) => remindersAt.length))
    : 0;
  const isTimerEach = use.timers(1) > use.timers(0);
  const remindedAt = ({ remindersAt }: Group) => (withReminders ? remindersAt : []);
  const sent = sumOver((group) =>
    remindedAt(group).reduce((sum, at) => sum + (group.open[at] ?? 0), 0),
  );
  const reminderSeconds = sumOver((group) =>
    remindedAt(group).reduce((sum, at) => sum + openUntil(group, at), 0),
  );
  const silences = sumOver(silent);
  const answers = 1 - silences;
  const movements = answers * ANSWER_PAYS + sumOver((group) => silent(group) * group.silencePays);
  const [starts, stops] = [use.timers(reminders), answers * use.stops(reminders)];
  const changes = 2 + movements;
  const apiCalls = 1 + SCENARIO.looks + answers;
  return {
    timerSeconds: MEAN_OPEN_SECONDS + (isTimerEach ? reminderSeconds : 0),
    starts: starts + (use.triesAtOnce === undefined ? movements : 0),
    stops,
    wakes:
      use.startWake +
      sent * use.reminderWake +
      silences * use.deadlineWake +
      movements * use.movementWake,
    answers,
    movements,
    changes,
    apiCalls,
    functionSeconds:
      apiCalls * SPEEDS.apiCallS +
      silences * SPEEDS.expiryS +
      (movements * SPEEDS.tryS) / use.triesPerCall,
    writeUnits: changes * WRITE_UNITS,
    dueWrites: 2 + 2 * movements,
    relayCalls: starts + stops + movements,
  };
};
