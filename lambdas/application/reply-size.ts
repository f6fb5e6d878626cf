/**
 * What a page may take in the result of a function, where its JSON is a string inside JSON: Lambda
 * refuses more than 6 MiB in all.
 */
const MAX_BYTES = 5_500_000;

const bytesIn = (item: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(item)));

/** As many of the items, from the first on, as a reply can hold, and at least one. */
export const thatFit = <T>(items: readonly T[]): readonly T[] => {
  let bytes = 0;
  const end = items.findIndex((item) => {
    bytes += bytesIn(item);
    return bytes > MAX_BYTES;
  });
  return end < 0 ? items : items.slice(0, Math.max(1, end));
};
