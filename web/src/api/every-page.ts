/** One page of a list, with where the next one begins. */
interface Page {
  readonly nextCursor: string | null;
}

/** What is asked for: as much as the service gives at once. */
interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/** Reads a list from its beginning to its end, one page after the other. */
export async function everyPage<P extends Page>(
  read: (query: PageQuery) => Promise<P>,
): Promise<readonly P[]> {
  const pages: P[] = [];
  let cursor: string | null = null;
  do {
    const page: P = await read({ limit: 100, ...(cursor && { cursor }) });
    pages.push(page);
    cursor = page.nextCursor;
  } while (cursor);
  return pages;
}
