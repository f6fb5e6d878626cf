import type { Kind, ObjectStore, Slice } from '../objects/object-store.ts';

interface PageParameters {
  readonly limit: number;
  readonly starting_after?: string | undefined;
  readonly created?: Slice['created'];
  readonly [filter: string]: unknown;
}

/** A page of a list, newest first. @throws StripeError if what it starts after is unknown */
export function listOf(
  objects: ObjectStore,
  kind: Kind,
  filters: readonly string[],
  { limit, starting_after: after, created, ...rest }: PageParameters,
): object {
  if (after) objects.get(kind, after, 'starting_after');
  const where = Object.fromEntries(filters.map((name) => [name, rest[name] as string | undefined]));
  const found = objects.list(kind, { where, created, after, limit: limit + 1 });
  return {
    object: 'list',
    data: found.slice(0, limit),
    has_more: found.length > limit,
    url: `/v1/${kind}s`,
  };
}
