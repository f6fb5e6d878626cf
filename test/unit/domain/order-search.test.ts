import { searchFor } from '../../../lambdas/domain/order-search.ts';
import { anOrder } from '../../support/orders.ts';

const order = anOrder({ title: 'Wände in der Küche streichen', proName: 'Zoë Åkerlund' });

describe('a search', () => {
  it.each([
    ['a word of the title', 'Küche'],
    ['part of a word', 'streich'],
    ['other case', 'KÜCHE'],
    ['no accents', 'kuche zoe akerlund'],
    ['accents in two pieces', 'Ku\u0308che'],
    ['words in any order, of title and name', 'zoë   wände'],
  ])('finds by %s', (_, text) => {
    expect(searchFor(text)(order, 'customer')).toBe(true);
  });

  it.each([
    ['one word that is nowhere', 'Küche lackieren'],
    ["the reader's own name", 'Ada'],
    ['words that only touch where title and name meet', 'streichenZoë'],
    ['an id', 'order-1'],
    ['what a pattern would match', 'K.che'],
    ['an accent alone', '\u00b4'],
    ['an accent of nothing', '\u0301'],
  ])('does not find by %s', (_, text) => {
    expect(searchFor(text)(order, 'customer')).toBe(false);
  });

  it("finds a pro's orders by the name of the customer", () => {
    expect(searchFor('ada')(order, 'pro')).toBe(true);
    expect(searchFor('zoë')(order, 'pro')).toBe(false);
  });

  it('finds by the title where the other party has no name', () => {
    const { proName: _, ...nameless } = order;
    expect(searchFor('küche')(nameless, 'customer')).toBe(true);
    expect(searchFor('undefined')(nameless, 'customer')).toBe(false);
  });

  it('finds "ß" by "ss"', () => {
    const street = anOrder({ title: 'Hauseingang Goethestraße' });
    expect(searchFor('goethestrasse')(street, 'customer')).toBe(true);
  });

  it('finds in Arabic with vowel signs and without', () => {
    const arabic = anOrder({ title: 'طلاء المَطبخ' });
    expect(searchFor('المطبخ')(arabic, 'customer')).toBe(true);
  });
});
