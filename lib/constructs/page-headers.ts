import { Duration } from 'aws-cdk-lib';
import {
  HeadersReferrerPolicy,
  type IResponseHeadersPolicyRef,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { pageResourceName } from './page-resource-name.ts';

/** Where the page gets something from besides its own origin. */
interface PageOrigins {
  /** Origins that it may call. */
  readonly connectTo: readonly string[];
  /** Origin of the files that people upload. */
  readonly filesFrom: string;
  /** Origins whose pages may load its scripts. */
  readonly embedOrigins: readonly string[];
}

/** Everything but people's files comes from the page's own origin, and nothing is inline. */
const contentSecurityPolicy = ({ connectTo, filesFrom }: PageOrigins): string =>
  [
    "default-src 'self'",
    ['connect-src', "'self'", filesFrom, ...connectTo].join(' '),
    `img-src 'self' ${filesFrom}`,
    `media-src 'self' ${filesFrom}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What the page has no use for, and no script that got in shall have. */
const permissionsPolicy = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Lets scripts of these origins load files, without anything that says who the reader is. */
const readableFrom = (embedOrigins: readonly string[]): ResponseHeadersCorsBehavior => ({
  accessControlAllowOrigins: [...embedOrigins],
  accessControlAllowMethods: ['GET'],
  accessControlAllowHeaders: ['accept'],
  accessControlAllowCredentials: false,
  originOverride: true,
});

/** The security headers of the page and its files. */
export function pageHeaders(
  scope: Construct,
  id: string,
  origins: PageOrigins,
): IResponseHeadersPolicyRef {
  const override = true;
  const { embedOrigins } = origins;
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: pageResourceName(scope),
    comment: 'Order page',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(origins), override },
      contentTypeOptions: { override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(2 * 365),
        includeSubdomains: true,
        override,
      },
    },
    ...(embedOrigins.length > 0 && { corsBehavior: readableFrom(embedOrigins) }),
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: permissionsPolicy, override },
        { header: 'cross-origin-opener-policy', value: 'same-origin', override },
        { header: 'cross-origin-resource-policy', value: 'same-origin', override },
      ],
    },
  });
}
