import { S3Error } from '../s3-error.ts';
import { denied } from './signed-times.ts';

/** The fields of a form by their names in lower case. */
export type FormFields = ReadonlyMap<string, string>;

/** How large a file may be, in bytes. */
export interface SizeRange {
  readonly min: number;
  readonly max: number;
}

interface Policy {
  /** ISO 8601. */
  readonly expiration: string;
  readonly conditions: readonly unknown[];
}

/** Fields that need no condition. */
const free = new Set(['policy', 'x-amz-signature', 'file']);
/** What S3 takes at most in one upload. */
const largestBytes = 5 * 1024 ** 3;

/**
 * Holds a form to the policy that it brings, which must have been verified.
 * @throws S3Error when the policy is unreadable or over, a condition is not met, or a field has none
 */
export function checkPolicy(fields: FormFields, bucket: string, now: number): SizeRange {
  const { expiration, conditions } = readPolicy(fields.get('policy') ?? '');
  if (Date.parse(expiration) <= now) throw invalid('Policy expired.');
  const given = new Map([...fields, ['bucket', bucket]]);
  const range = { min: 0, max: largestBytes };
  const conditioned = new Set(free).add('bucket');
  for (const condition of conditions) {
    const [operator, name, value] = asList(condition);
    if (operator === 'content-length-range') {
      range.min = Math.max(range.min, Number(name));
      range.max = Math.min(range.max, Number(value));
      continue;
    }
    const field = String(name).replace(/^\$/, '').toLowerCase();
    if (!isMet(operator, given.get(field), value)) throw failed(condition);
    conditioned.add(field);
  }
  const extra = [...fields.keys()].filter((name) => !conditioned.has(name));
  const others = extra.filter((name) => !name.startsWith('x-ignore-'));
  if (others.length > 0) throw invalid(`Extra input fields: ${others.join(', ')}`);
  return range;
}

function readPolicy(encoded: string): Policy {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Policy;
    if (Number.isFinite(Date.parse(policy.expiration)) && Array.isArray(policy.conditions)) {
      return policy;
    }
  } catch {
    // Told below, as for what can be read and is no policy.
  }
  throw new S3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
}

/** `{name: value}` is short for `["eq", "$name", value]`. */
function asList(condition: unknown): readonly unknown[] {
  if (Array.isArray(condition) && condition.length === 3) return condition;
  const [[name, value] = [], ...more] = Object.entries(condition ?? {});
  if (Array.isArray(condition) || name === undefined || more.length > 0) {
    throw new S3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid condition.');
  }
  return ['eq', name, value];
}

function isMet(operator: unknown, given: string | undefined, wanted: unknown): boolean {
  if (operator === 'eq') return given === wanted;
  if (operator === 'starts-with') return given?.startsWith(String(wanted)) ?? false;
  throw new S3Error(400, 'InvalidPolicyDocument', `Invalid Policy: Invalid operator ${operator}.`);
}

const failed = (condition: unknown) =>
  invalid(`Policy Condition failed: ${JSON.stringify(condition)}`);

const invalid = (why: string) => denied(`Invalid according to Policy: ${why}`);
