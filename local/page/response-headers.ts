import type { Stack } from '../template/stack.ts';

interface PolicyProperties {
  readonly ResponseHeadersPolicyConfig: {
    readonly SecurityHeadersConfig: {
      readonly ContentSecurityPolicy: { readonly ContentSecurityPolicy: string };
      readonly ReferrerPolicy: { readonly ReferrerPolicy: string };
      readonly StrictTransportSecurity: {
        readonly AccessControlMaxAgeSec: number;
        readonly IncludeSubdomains: boolean;
      };
    };
    readonly CorsConfig?: { readonly AccessControlAllowOrigins: { readonly Items: string[] } };
    readonly CustomHeadersConfig: {
      readonly Items: readonly { readonly Header: string; readonly Value: string }[];
    };
  };
}

/** The headers that a policy adds to a reply to a page of this origin. */
export type HeadersFor = (origin: string | undefined) => Readonly<Record<string, string>>;

/** What each policy of the stack adds, by its id. */
export function readResponseHeaders(stack: Stack): ReadonlyMap<string, HeadersFor> {
  return new Map(
    stack
      .all<PolicyProperties>('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ ref, properties }) => [ref, headersBy(properties.ResponseHeadersPolicyConfig)]),
  );
}

function headersBy(config: PolicyProperties['ResponseHeadersPolicyConfig']): HeadersFor {
  const always = headersOf(config);
  const origins = config.CorsConfig?.AccessControlAllowOrigins.Items ?? [];
  return (origin = '') =>
    origins.includes(origin)
      ? { ...always, 'access-control-allow-origin': origin, vary: 'Origin' }
      : always;
}

function headersOf(config: PolicyProperties['ResponseHeadersPolicyConfig']) {
  const { ContentSecurityPolicy, ReferrerPolicy, StrictTransportSecurity } =
    config.SecurityHeadersConfig;
  const { AccessControlMaxAgeSec: maxAge, IncludeSubdomains } = StrictTransportSecurity;
  return {
    'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy,
    'referrer-policy': ReferrerPolicy.ReferrerPolicy,
    'strict-transport-security': `max-age=${maxAge}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
    'x-content-type-options': 'nosniff',
    ...Object.fromEntries(
      config.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]),
    ),
  };
}
