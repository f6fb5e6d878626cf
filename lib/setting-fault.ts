import * as z from 'zod/mini';

/** What is said of a bad setting: the value, and what to write instead. */
export const or = (fix: string) => ({
  error: ({ input }: { input?: unknown }) => `${JSON.stringify(input)} will not do: ${fix}`,
});

/** A text of this shape. */
export const matching = (pattern: RegExp, fix: string) =>
  z.string(or(fix)).check(z.regex(pattern, or(fix)));
