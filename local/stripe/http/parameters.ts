import * as z from 'zod/mini';

/** Kinds of parameters: all come as text, because bodies and queries are form-encoded. */

export const text = z.string().check(z.minLength(1), z.maxLength(5000));

export const integer = (minimum: number, maximum = Number.MAX_SAFE_INTEGER) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^-?\d+$/)), z.transform(Number)),
    z.number().check(z.gte(minimum), z.lte(maximum)),
  );

export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);

/** At most 50 pairs, names of 40 and values of 500 characters. */
export const metadata = z
  .record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500)))
  .check(z.refine((pairs) => Object.keys(pairs).length <= 50, 'Metadata has at most 50 keys'));

export const currency = z.pipe(
  text,
  z.transform((code) => code.toLowerCase()),
);

/** The parameters of an endpoint; every endpoint takes `expand`. */
export const endpoint = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ ...shape, expand: z.optional(z.array(text)) });

const bound = z.optional(integer(0));
const timeRange = z.strictObject({ gt: bound, gte: bound, lt: bound, lte: bound });

/** What every list takes besides its filters. */
export const page = {
  limit: z._default(integer(1, 100), 10),
  starting_after: z.optional(text),
  created: z.optional(timeRange),
};
