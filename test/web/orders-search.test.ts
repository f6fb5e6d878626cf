import { addresses } from '../../web/src/app/addresses.ts';
import { readQuery } from '../../web/src/app/read-query.ts';
import { ordersSearch, withSearch } from '../../web/src/orders/orders-search.ts';

describe('the address of my orders', () => {
  it.each([
    ['', { role: 'customer' }],
    ['role=pro', { role: 'pro' }],
    ['role=moderator', { role: 'customer' }],
    ['role=pro&view=late', { role: 'pro', view: 'late' }],
    ['role=pro&view=all', { role: 'pro' }],
    ['role=pro&view=mine', { role: 'pro' }],
    ['role=pro&view[]=late', { role: 'pro' }],
    ['q=++hall+', { role: 'customer', q: 'hall' }],
    ['q=2035', { role: 'customer', q: '2035' }],
    ['q=+++', { role: 'customer' }],
    [`q=${'x'.repeat(100)}y`, { role: 'customer', q: 'x'.repeat(100) }],
  ])('“%s” leads to %j', (query, search) => {
    expect(ordersSearch(readQuery(query))).toEqual(search);
  });

  it('is read as it was written', () => {
    const search = { role: 'pro', view: 'late', q: 'Müller & “sons” +1' } as const;
    const { search: query } = new URL(addresses.orders(search), 'https://page.test');

    expect(ordersSearch(readQuery(query))).toEqual(search);
  });

  it('keeps side and view when something else is searched, or nothing', () => {
    const now = { role: 'pro', view: 'late', q: 'hall' } as const;

    expect(withSearch(now, 'door')).toEqual({ role: 'pro', view: 'late', q: 'door' });
    expect(withSearch(now, undefined)).toEqual({ role: 'pro', view: 'late' });
  });
});
