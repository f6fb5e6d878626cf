export interface Page {
  readonly nextCursor: string | null;
  readonly [items: string]: unknown;
}

/** The items of a list, one after the other; a page is read when its first item is wanted. */
export async function* itemsOf(
  read: (cursor?: string) => Promise<Page>,
  items: string,
): AsyncGenerator<unknown, void> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield* page[items] as Iterable<unknown>;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
