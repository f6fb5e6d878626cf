import { S3Error } from '../s3-error.ts';

const skewMs = 15 * 60 * 1000;
const longestSeconds = 7 * 24 * 3600;

/** Reads a time such as `20261126T104500Z`, in epoch milliseconds. @throws S3Error if it is none */
export function readTime(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const [, year, month, day, hour, minute, second] = match ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isFinite(time)) return time;
  throw denied("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
}

/** @throws S3Error when a link is not valid yet or any more */
export function checkLinkTime(signedAt: number, expires: string, now: number): void {
  const seconds = Number(expires);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestSeconds) {
    const message = `X-Amz-Expires must be a number of seconds up to ${longestSeconds}`;
    throw new S3Error(400, 'AuthorizationQueryParametersError', message);
  }
  if (now < signedAt - skewMs) throw denied('Request is not yet valid');
  const expiresAt = signedAt + seconds * 1000;
  if (now < expiresAt) return;
  throw denied('Request has expired', {
    'X-Amz-Expires': expires,
    Expires: new Date(expiresAt).toISOString(),
    ServerTime: new Date(now).toISOString(),
  });
}

/** @throws S3Error when a call was signed too long ago, or ahead of time */
export function checkCallTime(signedAt: number, now: number): void {
  if (Math.abs(now - signedAt) <= skewMs) return;
  throw new S3Error(
    403,
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
  );
}

/** @param details what S3 adds to the error */
export function denied(message: string, details?: Readonly<Record<string, string>>): S3Error {
  return new S3Error(403, 'AccessDenied', message, details);
}
