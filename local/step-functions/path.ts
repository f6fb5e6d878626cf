/** A failure of an execution that no retrier or catcher can name. */
export function runtimeError(message: string): Error {
  return Object.assign(new Error(message), { name: 'States.Runtime' });
}

/** What a path such as `$.reminders[0].at` leads to; `undefined` if there is nothing. */
export function valueAt(input: unknown, path: string): unknown {
  if (!/^\$(\.\w+|\[\d+\])+$/.test(path)) {
    throw runtimeError(`the local runner does not read ${path}`);
  }
  const keys = path.match(/\w+/g) ?? [];
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    input,
  );
}
