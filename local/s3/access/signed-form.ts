import { checkPolicy, type FormFields, type SizeRange } from './post-policy.ts';
import { algorithm, verify } from './signature.ts';
import { denied } from './signed-times.ts';

/**
 * How large the file of a form may be, if the form may be sent at all.
 * @throws S3Error unless we have signed its policy and it keeps to it
 */
export function checkForm(fields: FormFields, bucket: string, now: number): SizeRange {
  const policy = fields.get('policy');
  if (policy === undefined || fields.get('x-amz-algorithm') !== algorithm) {
    throw denied('Access Denied');
  }
  const credential = fields.get('x-amz-credential') ?? '';
  verify({ credential, signature: fields.get('x-amz-signature') ?? '' }, policy);
  return checkPolicy(fields, bucket, now);
}
