import { Duration } from 'aws-cdk-lib';
import * as z from 'zod/mini';
import { requestRules } from '../lambdas/domain/requests/index.ts';
import { REQUEST_TYPES, type RequestType } from '../lambdas/domain/requests/names.ts';
import type { AnyRequestRules } from '../lambdas/domain/requests/request-rules.ts';
import { or } from './setting-fault.ts';

/** A Step Functions execution, and with it a deadline's timer, lives for a year at most. */
export const LONGEST = Duration.days(364);
/** More than all tries to publish a reminder take, so that they never hold up what comes after. */
const SHORTEST_LEAD = Duration.minutes(5);
const MOST_REMINDERS = 5;

const durationFrom = (least: Duration, fix: string) =>
  z.string(or(fix)).check(z.refine((text) => isBetween(text, least, LONGEST), or(fix)));

/** How long the other party has to answer. */
export const window = durationFrom(
  Duration.seconds(1),
  'give an ISO 8601 duration of whole seconds up to 364 days, such as "PT48H" or "P7D"',
);

const lead = durationFrom(
  SHORTEST_LEAD,
  'give an ISO 8601 duration of whole seconds, 5 minutes to 364 days, such as "PT24H"',
);

/** How long before the deadline reminders are sent. */
export const leads = z
  .array(lead, or('list durations before the deadline, such as ["PT24H", "PT2H"], or [] for none'))
  .check(
    z.maxLength(MOST_REMINDERS, or(`list ${MOST_REMINDERS} at most, because each is billed`)),
    z.refine(areDifferent, or('list each time before the deadline once')),
  );

/** One setting for each type of request: what its own file says, unless the stage says otherwise. */
export const byRequestType = <Setting extends string | readonly string[]>(
  setting: z.ZodMiniType<Setting>,
  usual: (rules: AnyRequestRules) => Setting,
) => {
  const ofType = (type: RequestType) =>
    z._default(setting, usual(requestRules[type]) as z.core.util.NoUndefined<Setting>);
  const entries = REQUEST_TYPES.map((type) => [type, ofType(type)]);
  const settings = Object.fromEntries(entries) as Record<RequestType, ReturnType<typeof ofType>>;
  return z.prefault(z.strictObject(settings), {});
};

/** The length of a duration that has been checked. */
export const secondsOf = (duration: string): number => Duration.parse(duration).toSeconds();

function isBetween(text: string, least: Duration, most: Duration): boolean {
  const seconds = wholeSeconds(text);
  return seconds !== undefined && seconds >= least.toSeconds() && seconds <= most.toSeconds();
}

function areDifferent(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => wholeSeconds(text) ?? text)).size === texts.length;
}

function wholeSeconds(text: string): number | undefined {
  try {
    const seconds = Duration.parse(text).toSeconds();
    return Number.isInteger(seconds) ? seconds : undefined;
  } catch {
    return undefined;
  }
}
