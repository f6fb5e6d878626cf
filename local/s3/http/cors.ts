import { denied } from '../access/signed-times.ts';
import type { CorsRule } from '../bucket/bucket-properties.ts';
import type { S3Call } from './s3-call.ts';

/** What lets a page of another origin read the reply; nothing if no rule does. */
export function corsHeaders(rules: readonly CorsRule[], call: S3Call): Record<string, string> {
  const { origin } = call.headers;
  const method = call.headers['access-control-request-method'] ?? call.method;
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods }) =>
      AllowedMethods.includes(method) && AllowedOrigins.some((one) => matches(one, origin)),
  );
  if (origin === undefined || !rule) return {};
  const { AllowedOrigins, AllowedMethods, AllowedHeaders, ExposedHeaders, MaxAge } = rule;
  return {
    'access-control-allow-origin': AllowedOrigins.includes('*') ? '*' : origin,
    'access-control-allow-methods': AllowedMethods.join(', '),
    ...(AllowedHeaders && { 'access-control-allow-headers': AllowedHeaders.join(', ') }),
    ...(ExposedHeaders && { 'access-control-expose-headers': ExposedHeaders.join(', ') }),
    ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
    vary: 'Origin',
  };
}

/** The answer to a browser that asks before it calls. @throws S3Error when it may not */
export function preflight(rules: readonly CorsRule[], call: S3Call): Record<string, string> {
  const headers = corsHeaders(rules, call);
  if (headers['access-control-allow-origin'] !== undefined) return headers;
  throw denied('CORSResponse: This CORS request is not allowed.');
}

/** An origin may have one `*` in it. */
function matches(allowed: string, origin = ''): boolean {
  const [start = '', end] = allowed.split('*');
  return end === undefined ? origin === allowed : origin.startsWith(start) && origin.endsWith(end);
}
