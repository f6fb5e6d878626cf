import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod/mini';
import { attachments } from './attachment-settings.ts';
import { availability, calendar } from './fair-time-settings.ts';
import { routeKeys } from './functions.ts';
import { cognito, oidc } from './identity-settings.ts';
import { mail } from './mail-settings.ts';
import { origins } from './origins.ts';
import { page } from './page-settings.ts';
import { byRequestType, leads, window } from './request-settings.ts';
import { matching, or } from './setting-fault.ts';
import { stripe } from './stripe-settings.ts';
import { TIMERS } from './timers.ts';
import { webhooks } from './webhook-settings.ts';

const atLeastOne = (what: string) => {
  const fix = `give ${what} as a whole number from 1 up`;
  return z.int(or(fix)).check(z.gte(1, or(fix)));
};

const throttle = z.strictObject({
  requestsPerSecond: atLeastOne('requests per second'),
  burst: atLeastOne('the burst'),
});

/** The settings of a stage, each for itself. */
export const allSettings = z.strictObject({
  /** How long the other party has to answer, by request type. */
  windows: byRequestType(window, (rules) => rules.window),
  /** How long before its deadline the other party is reminded; a lead as long as the window is left out. */
  reminders: byRequestType<readonly string[]>(leads, ({ reminders }) => reminders),
  /** Days on which answer windows stand still; without it, every hour counts. */
  calendar: z.optional(calendar),
  /** Lets parties say until when they are away; without it, nobody can. */
  availability: z.optional(availability),
  /** What happens to a delivery that the customer does not look at: nothing if left out. */
  deliveries: z.optional(
    z.strictObject({
      /** After how long it completes the order. */
      completeAfter: z.optional(window),
      /** How long before that the customer is reminded. */
      reminders: z._default(leads, []),
    }),
  ),
  throttles: z.strictObject({
    default: throttle,
    /** Tighter or wider limits of single routes. */
    routes: z.optional(
      z.partialRecord(z.enum(routeKeys, or('name a route as in lib/functions.ts')), throttle),
    ),
  }),
  /** Web origins whose pages may call the API; none if left out. */
  allowedOrigins: z.optional(origins),
  identity: z.discriminatedUnion('kind', [cognito, oidc], or('choose kind "cognito" or "oidc"')),
  /** The order page's own domain; one of CloudFront's if left out. */
  pageDomain: z.optional(
    z.strictObject({
      name: matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'give a domain, such as "orders.example.com"'),
      /** CloudFront takes certificates of this region only. */
      certificateArn: matching(
        /^arn:[\w-]+:acm:us-east-1:/,
        'give the ARN of a certificate in us-east-1',
      ),
    }),
  ),
  /** How the order page looks, and where parts of it may be shown. */
  page: z.optional(page),
  /** What wakes at deadlines and starts movements: see docs/operations.md for what each costs. */
  timers: z._default(
    z.enum(TIMERS, or('choose "step-functions" or "scheduler"')),
    'step-functions',
  ),
  /** Only book movements in the own ledger, or have Stripe or the marketplace's payment service make them. */
  payments: z.enum(['ledger', 'http', 'stripe'], or('choose "ledger", "http" or "stripe"')),
  /** What is particular to payments by Stripe. */
  stripe: z.optional(stripe),
  /** What is done with files besides what every stage does; nothing if left out. */
  attachments: z.optional(attachments),
  /** Who is told of events by webhooks; without it, there is nothing that could tell. */
  webhooks: z.optional(webhooks),
  /** Who mail to the parties is from; without it, none is sent. */
  mail: z.optional(mail),
  /** Keeps data when the stack goes, and refuses to delete it by accident. */
  protectData: z.boolean(or('choose true or false')),
  logRetentionDays: z
    .int(or('give days'))
    .check(
      z.refine(
        (days) => days in RetentionDays,
        or('CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 180, 365 … days'),
      ),
    ),
  /** From INFO down every call is logged, with the platform's own lines; above, only what goes wrong. */
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR'], or('choose DEBUG, INFO, WARN or ERROR')),
  /** Has X-Ray trace what Lambda samples, which is nearly all where there are few calls a second. */
  tracing: z._default(z.boolean(or('choose true or false')), true),
  alarms: z.strictObject({
    /** Who is told: an address that confirms once, or a topic that exists; a bare topic if left out. */
    notify: z.optional(
      z.union(
        [
          z.strictObject({ email: matching(/^\S+@\S+$/, 'give an e-mail address') }),
          z.strictObject({ topicArn: matching(/^arn:[\w-]+:sns:/, 'give the ARN of a topic') }),
        ],
        or('give either { email } or { topicArn }'),
      ),
    ),
    /** How old a change may become before it is relayed. */
    relayDelaySeconds: atLeastOne('the delay in seconds'),
    /** Server errors in five minutes that are too many. */
    serverErrors: atLeastOne('the number of server errors'),
    /** How long a contested dispute may wait for a moderator, who has no deadline. */
    contestedHours: atLeastOne('the hours'),
  }),
});
