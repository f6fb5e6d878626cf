import * as z from 'zod/mini';
import { matching, or } from './setting-fault.ts';

const httpsUrl = matching(/^https:\/\/[^\s#]+$/, 'give an https address');

/** Cognito, made by this stack. */
export const cognito = z.strictObject({
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
export const oidc = z.strictObject({
  kind: z.literal('oidc'),
  issuer: matching(/^https:\/\/[^\s?#]+$/, "copy the issuer exactly as in the tokens' `iss`"),
  audience: z
    .array(matching(/./, 'name an audience'))
    .check(z.minLength(1, or("list the tokens' `aud`, or their `client_id` without one"))),
  /** Name of the claim that lists the caller's groups. */
  groupsClaim: matching(/./, 'name the claim that lists the groups'),
  /** Where mail finds people's addresses: `GET <url>/<sub>` answers standard claims. */
  directory: z.optional(
    z.strictObject({
      url: matching(
        /^https:\/\/[^\s?#]*[^\s?#/]$/,
        'give an https address without a slash at the end, such as "https://id.example.com/people"',
      ),
    }),
  ),
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

export type CognitoIdentity = z.infer<typeof cognito>;
export type OidcIdentity = z.infer<typeof oidc>;
