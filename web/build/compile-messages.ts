import compile from 'icu-minify/compile';

/** Messages as they are written: a text, or more of them by name. */
export type Written = string | { readonly [name: string]: Written };

type Compiled = ReturnType<typeof compile> | { readonly [name: string]: Compiled };

/**
 * Compiles ICU messages, so that the page needs no parser.
 *
 * @throws {SyntaxError} for a message that is not well formed
 */
export function compileMessages(messages: Written): Compiled {
  if (typeof messages === 'string') return compile(messages);
  return Object.fromEntries(
    Object.entries(messages).map(([name, message]) => [name, compileMessages(message)]),
  );
}
