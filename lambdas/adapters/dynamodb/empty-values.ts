/*
 * Engines disagree on empty maps: the stream of DynamoDB Local hands them on as attributes without
 * a value, which no client can read. An empty map or list is left out instead, which says the same.
 * An empty text is kept: somebody wrote it, and all engines agree on it.
 */

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The value without its empty maps and lists, at any depth. Entries of lists keep their places. */
export const withoutEmpty = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutEmpty) as T;
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, withoutEmpty(inner)] as const)
    .filter(([, inner]) => !isEmpty(inner));
  return Object.fromEntries(kept) as T;
};
