import { parse as parseForm } from 'qs';
import * as z from 'zod/mini';
import { invalid, type StripeError } from './stripe-error.ts';

type Issue = z.core.$ZodIssue;

/** Reads a form-encoded body or query with nested brackets. */
export const parseParameters = (encoded: string): unknown => parseForm(encoded);

/** The parameters of an endpoint. @throws StripeError as Stripe words it, about the first fault */
export function readParameters<Schema extends z.ZodMiniType>(
  schema: Schema,
  given: unknown,
): z.output<Schema> {
  const { data, error } = z.safeParse(schema, given, { reportInput: true });
  if (!error) return data;
  throw fault(error.issues[0] as Issue);
}

/** A path as Stripe names it: `transfer_data[destination]`. */
const named = ([first, ...rest]: readonly PropertyKey[]): string =>
  String(first) + rest.map((key) => `[${String(key)}]`).join('');

function fault(issue: Issue): StripeError {
  const param = named(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = named([...issue.path, issue.keys[0] as string]);
      const details = { code: 'parameter_unknown', param: unknown };
      return invalid(`Received unknown parameter: ${unknown}`, details);
    }
    case 'invalid_type':
      return issue.input === undefined
        ? invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
        : invalid(`Invalid ${issue.expected}: ${JSON.stringify(issue.input)}`, { param });
    case 'invalid_format':
      return invalid(`Invalid integer: ${issue.input}`, {
        ...{ code: 'parameter_invalid_integer', param },
      });
    case 'too_small':
    case 'too_big':
      return outOfRange(issue, param);
    case 'invalid_value':
      return invalid(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, { param });
    default:
      return invalid(issue.message, { param });
  }
}

function outOfRange(issue: Issue & { code: 'too_small' | 'too_big' }, param: string): StripeError {
  if (issue.origin === 'string' && issue.code === 'too_small') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`;
    return invalid(message, { code: 'parameter_invalid_empty', param });
  }
  if (issue.origin === 'string') return invalid(`Invalid string for ${param}: too long`, { param });
  const [relation, limit] =
    issue.code === 'too_small' ? ['greater', issue.minimum] : ['less', issue.maximum];
  return invalid(`This value must be ${relation} than or equal to ${limit}.`, {
    ...{ code: 'parameter_invalid_integer', param },
  });
}
