import { createHmac, timingSafeEqual } from 'node:crypto';
import { region } from '../../template/pseudo-parameters.ts';
import { S3Error } from '../s3-error.ts';
import { credentials } from './credentials.ts';

export const algorithm = 'AWS4-HMAC-SHA256';

/** What Signature Version 4 says of itself, in headers, a query or a form. */
export interface Signed {
  /** `<access key>/<day>/<region>/s3/aws4_request` */
  readonly credential: string;
  readonly signature: string;
}

/** What is signed, as far as it depends on time and place: `<day>/<region>/s3/aws4_request`. */
export function scopeOf({ credential }: Signed): string {
  return credential.slice(credential.indexOf('/') + 1);
}

/** @throws S3Error unless the text was signed with our secret, for this region's S3 */
export function verify({ credential, signature }: Signed, signedText: string): void {
  const [accessKey, day = '', ...rest] = credential.split('/');
  if (accessKey !== credentials.accessKeyId) {
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  }
  const place = [region, 's3', 'aws4_request'];
  const key = [day, ...place].reduce<Buffer | string>(hmac, `AWS4${credentials.secretAccessKey}`);
  const expected = Buffer.from(hmac(key, signedText).toString('hex'));
  const given = Buffer.from(signature);
  const isOurs = expected.length === given.length && timingSafeEqual(expected, given);
  if (isOurs && rest.join('/') === place.join('/')) return;
  throw new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
