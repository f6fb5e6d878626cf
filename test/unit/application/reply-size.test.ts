import { thatFit } from '../../../lambdas/application/reply-size.ts';

/** In a reply, where JSON is a string inside JSON, these take five and a half million bytes with their quotes. */
const LIMIT = 5_500_000;
const QUOTES = 6;
const taking = (bytes: number): string => 'x'.repeat(bytes - QUOTES);

describe('the items that a reply can hold', () => {
  it('are all of them while they fit, to the last byte', () => {
    const items = [taking(LIMIT - 100), taking(100)];
    expect(thatFit(items)).toEqual(items);
  });

  it('end before the first that does not fit', () => {
    const items = [taking(LIMIT - 100), taking(101), taking(10)];
    expect(thatFit(items)).toEqual(items.slice(0, 1));
  });

  it('are at least one, however long it is: a page without any would never end', () => {
    const items = [taking(LIMIT + 1), taking(10)];
    expect(thatFit(items)).toEqual(items.slice(0, 1));
  });

  it('are none when there are none', () => {
    expect(thatFit([])).toEqual([]);
  });
});
