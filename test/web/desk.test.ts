import { addresses } from '../../web/src/app/addresses.ts';
import { readQuery } from '../../web/src/app/read-query.ts';
import { arrange, stakeOf } from '../../web/src/desk/arrange.ts';
import { deskSearch } from '../../web/src/desk/desk-search.ts';
import { NOW } from './support/orders.ts';
import { aDeskEntry } from './support/requests.ts';

const view = { userId: 'mika', now: NOW };
const taken = (id: string) => ({
  by: { id, role: 'moderator' as const },
  at: '2026-11-23T09:00:00.000Z',
  until: '2026-11-23T13:00:00.000Z',
});

/** Contested so many days before the tests begin, and so much apart. */
const waiting = (requestId: string, days: number, apart: number, currency = 'USD') =>
  aDeskEntry({
    requestId,
    contestedAt: new Date(NOW - days * 86_400_000).toISOString(),
    asked: apart + 1_000,
    offered: 1_000,
    currency,
  });

const short = waiting('short', 0.5, 90_000);
const day = waiting('day', 1, 10_000);
const long = waiting('long', 9, 9_999);
const mine = { ...waiting('mine', 4, 50_000), taken: taken('mika') };
const others = { ...waiting('others', 5, 50_000), taken: taken('sam') };
const all = [short, day, long, mine, others];

const idsOf = (search: Parameters<typeof arrange>[1], entries = all) =>
  arrange(entries, search, view).map(({ requestId }) => requestId);

describe('the desk', () => {
  it('has in front what has waited longest since the pro contested it', () => {
    expect(idsOf({})).toEqual(['long', 'others', 'mine', 'day', 'short']);
  });

  it('can have in front what has most at stake, and of the same what has waited longer', () => {
    expect(idsOf({ sort: 'stake' })).toEqual(['short', 'others', 'mine', 'day', 'long']);
  });

  it.each([
    [{ taken: 'me' } as const, ['mine']],
    [{ taken: 'nobody' } as const, ['long', 'day', 'short']],
    [{ olderThan: 1 } as const, ['long', 'others', 'mine', 'day']],
    [{ olderThan: 7 } as const, ['long']],
    [{ stake: 100 } as const, ['others', 'mine', 'day', 'short']],
    [{ stake: 1000 } as const, []],
    [{ taken: 'nobody', olderThan: 1, stake: 100 } as const, ['day']],
  ])('shows by %j what fits', (search, ids) => {
    expect(idsOf(search)).toEqual(ids);
  });

  it('compares whole units, whatever the currency divides into', () => {
    const yen = waiting('yen', 2, 600, 'JPY');
    expect(idsOf({ sort: 'stake' }, [day, yen])).toEqual(['yen', 'day']);
    expect(idsOf({ stake: 500 }, [day, yen])).toEqual(['yen']);
  });

  it('has nothing at stake where the pro offers what is asked', () => {
    expect(stakeOf(aDeskEntry({ asked: 5_000, offered: 5_000 }))).toBe(0);
  });
});

describe('the address of a view of the desk', () => {
  it('keeps what is shown', () => {
    const address = addresses.desk({ taken: 'me', olderThan: 3, stake: 500, sort: 'stake' });

    expect(deskSearch(readQuery(new URL(address, 'https://page.test').search))).toEqual({
      taken: 'me',
      olderThan: 3,
      stake: 500,
      sort: 'stake',
    });
  });

  it.each([
    'taken=sam&olderThan=2&stake=501&sort=oldest',
    'taken=&olderThan=-1&stake=5e2&extra=1',
    '',
  ])('passes over what says nothing: “%s”', (query) => {
    expect(deskSearch(readQuery(query))).toEqual({});
  });
});
