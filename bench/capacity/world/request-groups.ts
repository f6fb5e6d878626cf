import { requestRules } from '../../../lambdas/domain/requests/index.ts';
import { REQUEST_TYPES, type RequestType } from '../../../lambdas/domain/requests/names.ts';
import { durationFrom } from '../../../lambdas/runtime/durations.ts';
import { answersByMinute, meanOpenSeconds, stillOpen } from './answer-times.ts';
import { SCENARIO } from './scenario.ts';

/** Requests with the same window and reminders, which have the same course. */
export interface RequestGroup {
  /** Of all requests. */
  readonly share: number;
  readonly windowMinutes: number;
  /** Minutes after the opening at which reminders are sent. */
  readonly remindersAt: readonly number[];
  /** The share answered in each minute, and still open at the start of each. */
  readonly answers: Float64Array;
  readonly open: Float64Array;
  /** The share whose silence moves money. */
  readonly silencePays: number;
}

const minutesOf = (duration: string): number => durationFrom(duration).ms / 60_000;

const shareOf = (types: readonly RequestType[]): number =>
  types.reduce((sum, type) => sum + SCENARIO.mix[type], 0);

const pays = (type: RequestType): boolean => requestRules[type].onSilence !== 'no_change';

const courseOf = (type: RequestType): string => {
  const { window, reminders } = requestRules[type];
  return [window, ...reminders].join(' ');
};

const groupOf = (types: readonly RequestType[]): RequestGroup => {
  const { window, reminders } = requestRules[types[0] as RequestType];
  const windowMinutes = minutesOf(window);
  const answers = answersByMinute(SCENARIO.answers, windowMinutes);
  const share = shareOf(types);
  return {
    share,
    windowMinutes,
    remindersAt: reminders.map((lead) => windowMinutes - minutesOf(lead)),
    answers,
    open: stillOpen(answers),
    silencePays: shareOf(types.filter(pays)) / share,
  };
};

export const REQUEST_GROUPS: readonly RequestGroup[] = Map.groupBy(REQUEST_TYPES, courseOf)
  .values()
  .map(groupOf)
  .toArray();

/** How many seconds a request is open, on average over all types. */
export const MEAN_OPEN_SECONDS = REQUEST_GROUPS.reduce(
  (sum, { share, open }) => sum + share * meanOpenSeconds(open),
  0,
);

/** Of the answers, the share that moves money. */
export const ANSWER_PAYS = SCENARIO.accepted * shareOf(SCENARIO.movesMoney);
