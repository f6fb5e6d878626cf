import * as z from 'zod/mini';
import { PARTY_ID } from './actor.ts';
import type { Fault, FieldError, FieldErrorCode } from './field-errors.ts';
import { MAX_AMOUNT } from './money.ts';
import { invalidForm, type Rejection } from './rejections.ts';

type Limits = Pick<Fault, 'min' | 'max'>;

/** A schema has one text for all that can be wrong with a value: it is the fault itself, as JSON. */
const fault = (of: Fault) => ({ error: JSON.stringify(of) });

/** One fault per field, whatever is wrong with it: it says what to give. */
export const give = (code: FieldErrorCode, what: string, limits: Limits = {}) =>
  fault({ code, detail: `Give ${what}.`, ...limits });

/** Characters as people count them (code points), not UTF-16 units. */
const length = (text: string): number => [...text].length;

/** Trimmed text of `min` to `max` characters. */
export const text = (min: number, max: number) => {
  const hint = give(
    'text-length',
    `text of ${min === 0 ? 'at most' : `${min} to`} ${max} characters`,
    { min, max },
  );
  const fits = (value: string) =>
    value.isWellFormed() && length(value) >= min && length(value) <= max;
  return z
    .string(hint)
    .check(z.trim(), z.refine(fits, hint))
    .register(z.globalRegistry, { minLength: min, maxLength: max });
};

/** An id that a system chose: visible ASCII without spaces. */
export const identifier = () => {
  const hint = give('not-an-id', 'an id of 1 to 128 visible ASCII characters');
  return z.string(hint).check(z.regex(PARTY_ID, hint));
};

/** A whole number from `min` to `max`. */
export const integer = (min: number, max: number) => {
  const hint = give('number-range', `a whole number from ${min} to ${max}`, { min, max });
  return z.int(hint).check(z.gte(min, hint), z.lte(max, hint));
};

/** Money in minor units of the order's currency. */
export const amount = (min: number) => integer(min, MAX_AMOUNT);

const NANOSECOND_LENGTH = '2026-11-25T11:00:00.123456789Z'.length;

/** A time in UTC. It is kept as it was written, so its fraction must end somewhere. */
export const instant = () => {
  const hint = give('not-a-time', 'a time in UTC such as 2026-11-25T11:00:00Z');
  return z.iso.datetime(hint).check(z.maxLength(NANOSECOND_LENGTH, hint));
};

export const currency = () => {
  const hint = give('not-a-currency', 'an ISO 4217 currency code such as USD');
  const isCurrency = (code: string) => Intl.supportedValuesOf('currency').includes(code);
  return z
    .string(hint)
    .check(z.refine(isCurrency, hint))
    .register(z.globalRegistry, { pattern: '^[A-Z]{3}$' });
};

/** A web address that is safe to follow. */
export const httpsUrl = () => {
  const hint = give(
    'not-an-https-url',
    'an address that starts with https:// and has at most 2000 characters',
  );
  const isHttps = (url: string) =>
    /^https:\/\/[^\s]{1,1992}$/.test(url) && url.isWellFormed() && URL.canParse(url);
  return z
    .string(hint)
    .check(z.trim(), z.refine(isHttps, hint))
    .register(z.globalRegistry, { pattern: '^https://\\S', maxLength: 2000 });
};

export const oneOf = <const V extends readonly string[]>(values: V) =>
  z.enum(values, give('not-an-option', `one of ${values.join(', ')}`));

export const listOf = <T extends z.ZodMiniType>(item: T, min: number, max: number) => {
  const hint = give('list-length', `a list of ${min} to ${max} entries`, { min, max });
  return z.array(item, hint).check(z.minLength(min, hint), z.maxLength(max, hint));
};

const UNKNOWN_FIELD = fault({
  code: 'unknown-field',
  detail: 'Remove this field: it is not known.',
});
const NOT_AN_OBJECT = give('not-an-object', 'a JSON object');

/** Exactly these fields. */
export const fields = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? UNKNOWN_FIELD : NOT_AN_OBJECT).error,
  });

/**
 * A form of exactly these fields. They are made when the first such form is read: every function that
 * decides holds the forms of all requests, and most read one.
 */
export const formOf = <S extends z.core.$ZodLooseShape>(shape: () => S) =>
  z.lazy(() => fields(shape()));

/** The body of an operation that takes nothing: none, or `{}`. */
export const nothing = formOf(() => ({}));

/** A JSON pointer (RFC 6901) to a place in the body. */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const toFieldErrors = (issue: z.core.$ZodIssue): FieldError[] => {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
  return keys.map((key) => ({
    pointer: pointerTo([...issue.path, ...key]),
    ...(JSON.parse(issue.message) as Fault),
  }));
};

/**
 * The input as the schema reads it, or an `invalid-form` that names each wrong field once. No
 * body stands for `{}`; `null` is a body, and not an object.
 */
export const parse = <T extends z.ZodMiniType>(
  schema: T,
  input: unknown,
): z.output<T> | Rejection => {
  const result = schema.safeParse(input === undefined ? {} : input);
  if (result.success) return result.data;
  const byPointer = new Map<string, FieldError>();
  for (const error of result.error.issues.flatMap(toFieldErrors)) {
    if (!byPointer.has(error.pointer)) byPointer.set(error.pointer, error);
  }
  return invalidForm([...byPointer.values()]);
};
