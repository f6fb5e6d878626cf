import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod/mini';
import { routeKeys } from './functions.ts';
import { byRequestType, leads, window } from './request-settings.ts';
import { or } from './setting-fault.ts';

const matching = (pattern: RegExp, fix: string) =>
  z.string(or(fix)).check(z.regex(pattern, or(fix)));
const atLeastOne = (what: string) => {
  const fix = `give ${what} as a whole number from 1 up`;
  return z.int(or(fix)).check(z.gte(1, or(fix)));
};

const httpsUrl = matching(/^https:\/\/[^\s#]+$/, 'give an https address');

const throttle = z.strictObject({
  requestsPerSecond: atLeastOne('requests per second'),
  burst: atLeastOne('the burst'),
});

/** Cognito, made by this stack. */
const cognito = z.strictObject({
  kind: z.literal('cognito'),
  /** Prefix of the sign-in and token address, unique in the region; made from the stack's id if left out. */
  domainPrefix: z.optional(
    matching(
      /^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'use a-z, 0-9 and inner hyphens, without "aws", "amazon" or "cognito"',
    ),
  ),
  /** Where people come back to after signing in. */
  callbackUrls: z
    .array(
      matching(
        /^(https:\/\/|http:\/\/localhost[:/]).+/,
        'give an https address, or http on localhost',
      ),
    )
    .check(z.minLength(1, or('name the address that people come back to after signing in'))),
  /** Whether people may register themselves; otherwise an administrator adds them. */
  selfSignUp: z.boolean(or('choose true or false')),
});

/** An OpenID Connect provider that exists already. */
const oidc = z.strictObject({
  kind: z.literal('oidc'),
  issuer: matching(/^https:\/\/[^\s?#]+$/, "copy the issuer exactly as in the tokens' `iss`"),
  audience: z
    .array(matching(/./, 'name an audience'))
    .check(z.minLength(1, or("list the tokens' `aud`, or their `client_id` without one"))),
  /** Name of the claim that lists the caller's groups. */
  groupsClaim: matching(/./, 'name the claim that lists the groups'),
  /** The order page's own client there; without one, the page is not put up. */
  page: z.optional(
    z.strictObject({
      clientId: matching(/./, "name the page's client"),
      scopes: z.optional(matching(/\bopenid\b/, 'list scopes, "openid" among them')),
      signOutUrl: z.optional(httpsUrl),
      /** Origins that signing in calls besides the issuer's own, such as that of the token endpoint. */
      connectTo: z.optional(
        z.array(matching(/^https:\/\/[^/\s;,]+$/, 'give an origin, such as "https://example.com"')),
      ),
    }),
  ),
});

const stageConfigSchema = z.strictObject({
  /** How long the other party has to answer, by request type. */
  windows: byRequestType(window, (rules) => rules.window),
  /** How long before its deadline the other party is reminded; a lead as long as the window is left out. */
  reminders: byRequestType<readonly string[]>(leads, ({ reminders }) => reminders),
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
  allowedOrigins: z.optional(
    z.array(matching(/^https?:\/\/[^/\s]+$/, 'give an origin, such as "https://example.com"')),
  ),
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
  /** Only book movements in the own ledger, or have the marketplace's payment service make them. */
  payments: z.enum(['ledger', 'http'], or('choose "ledger" or "http"')),
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
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR'], or('choose DEBUG, INFO, WARN or ERROR')),
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

/** The settings of one stage, with all that it leaves to others. */
export type StageConfig = Readonly<z.infer<typeof stageConfigSchema>>;
/** The settings of one stage as they are written down. */
export type StageSettings = Readonly<z.input<typeof stageConfigSchema>>;
export type CognitoIdentity = z.infer<typeof cognito>;
export type OidcIdentity = z.infer<typeof oidc>;

/** Returns the settings if all is well with them. @throws Error that lists every bad setting and its fix */
export function checkedStageConfig(stage: string, settings: unknown): StageConfig {
  const { data, error } = z.safeParse(stageConfigSchema, settings, { error: otherwise });
  if (data) return data;
  const faults = error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`);
  throw new Error(`Settings of stage "${stage}" (lib/stages.ts):\n${faults.join('\n')}`);
}

/** For faults that the schema has no words for. */
function otherwise({ code, input, keys }: { code?: string; input?: unknown; keys?: string[] }) {
  return code === 'unrecognized_keys' || code === 'invalid_key'
    ? `${keys?.join(', ') ?? JSON.stringify(input)} is no setting: take it out, or correct its name`
    : `${JSON.stringify(input)} will not do: see lib/stage-config.ts for what it takes`;
}
