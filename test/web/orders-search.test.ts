import { ordersSearch, withSearch } from '../../web/src/orders/orders-search.ts';

describe('the address of my orders', () => {
  it.each([
    [{}, { role: 'customer' }],
    [{ role: 'pro' }, { role: 'pro' }],
    [{ role: 'moderator' }, { role: 'customer' }],
    [
      { role: 'pro', view: 'late' },
      { role: 'pro', view: 'late' },
    ],
    [{ role: 'pro', view: 'all' }, { role: 'pro' }],
    [{ role: 'pro', view: 'mine' }, { role: 'pro' }],
    [{ role: 'pro', view: ['late'] }, { role: 'pro' }],
    [{ q: '  hall ' }, { role: 'customer', q: 'hall' }],
    [{ q: 2035 }, { role: 'customer', q: '2035' }],
    [{ q: '   ' }, { role: 'customer' }],
    [{ q: { x: 1 } }, { role: 'customer' }],
    [{ q: `${'x'.repeat(100)}y` }, { role: 'customer', q: 'x'.repeat(100) }],
  ])('%j leads to %j', (address, search) => {
    expect(ordersSearch(address)).toEqual(search);
  });

  it('keeps side and view when something else is searched, or nothing', () => {
    const now = { role: 'pro', view: 'late', q: 'hall' } as const;

    expect(withSearch(now, 'door')).toEqual({ role: 'pro', view: 'late', q: 'door' });
    expect(withSearch(now, undefined)).toEqual({ role: 'pro', view: 'late' });
  });
});
