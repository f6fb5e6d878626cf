import * as z from 'zod/mini';
import { AwsError } from '../../aws-endpoint/aws-error.ts';
import type { OneTimeSchedule } from './schedule.ts';

const arn = z.string().check(z.regex(/^arn:/));

/** What the runner plays of `CreateSchedule`: anything else is refused, not left out. */
const input = z.strictObject({
  Name: z.string().check(z.regex(/^[0-9a-zA-Z\-_.]{1,64}$/)),
  GroupName: z._default(z.string(), 'default'),
  ClientToken: z.optional(z.string()),
  Description: z.optional(z.string()),
  ScheduleExpression: z.string().check(z.regex(/^at\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\)$/)),
  ScheduleExpressionTimezone: z.optional(z.literal('UTC')),
  State: z.optional(z.literal('ENABLED')),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  ActionAfterCompletion: z.literal('DELETE'),
  Target: z.strictObject({
    Arn: arn,
    RoleArn: arn,
    Input: z.optional(z.string().check(z.maxLength(256_000), z.refine(isJson))),
    EventBridgeParameters: z.optional(
      z.strictObject({
        DetailType: z.string().check(z.minLength(1), z.maxLength(128)),
        Source: z.string().check(z.minLength(1), z.maxLength(256)),
      }),
    ),
    RetryPolicy: z.optional(z.looseObject({})),
    DeadLetterConfig: z.optional(z.strictObject({ Arn: z.optional(arn) })),
  }),
});

/**
 * The schedule that `CreateSchedule` is to make.
 * @throws AwsError when AWS would refuse it, or the runner does not play it
 */
export function readSchedule(given: unknown, now: number): OneTimeSchedule {
  const { data, error } = z.safeParse(input, given);
  if (error) throw invalid(z.prettifyError(error));
  const at = Date.parse(`${data.ScheduleExpression.slice('at('.length, -1)}Z`);
  if (!(at > now)) throw invalid(`${data.ScheduleExpression} is no time to come`);
  const { GroupName: group, Name: name, ClientToken: token, Target: target } = data;
  return { group, name, at, token, target };
}

const invalid = (message: string) => new AwsError('ValidationException', message);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
