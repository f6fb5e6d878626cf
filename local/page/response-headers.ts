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
    readonly CustomHeadersConfig: {
      readonly Items: readonly { readonly Header: string; readonly Value: string }[];
    };
  };
}

/** The headers that each policy of the stack adds, by its id. */
export function readResponseHeaders(
  stack: Stack,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(
    stack
      .all<PolicyProperties>('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ ref, properties }) => [ref, headersOf(properties.ResponseHeadersPolicyConfig)]),
  );
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
