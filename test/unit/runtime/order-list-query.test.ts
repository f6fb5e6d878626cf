import { VIEWS } from '../../../lambdas/domain/order-views.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import { MAX_SEARCH, readOrderListQuery } from '../../../lambdas/runtime/http/order-list-query.ts';
import { toCursor } from '../../../lambdas/runtime/http/paging.ts';
import { anHttpEvent } from '../../support/http-event.ts';

type Query = Readonly<Record<string, string>>;

const read = (query: Query) => readOrderListQuery(anHttpEvent({ query }));

const pointers = (query: Query): readonly string[] => {
  try {
    read(query);
    return [];
  } catch (error) {
    if (error instanceof Rejection) return error.errors.map(({ pointer }) => pointer);
    throw error;
  }
};

const role = 'customer';
const LISTED = { createdAt: '2026-03-02T08:00:00.000Z', orderId: 'order-1' };
const AFTER = { tier: 0, at: 1_772_438_400_000, orderId: 'order-2' };
const cursorTo = (position: object) => toCursor(position) ?? '';

describe('the query of a list of orders', () => {
  it('wants a role and nothing more', () => {
    expect(read({ role })).toEqual({ role, limit: 20, from: undefined });
    expect(pointers({})).toEqual(['/role']);
    expect(pointers({ role: 'moderator' })).toEqual(['/role']);
  });

  it.each(VIEWS)('can ask for the view %s', (view) => {
    expect(read({ role, view })).toMatchObject({ role, view, limit: 20 });
  });

  it.each(['', 'needs_answer', 'Late', 'toString', 'late,ended'])('knows no view %j', (view) => {
    expect(pointers({ role, view })).toEqual(['/view']);
  });

  it('searches in all orders unless it names a view', () => {
    expect(read({ role, q: 'hall' })).toMatchObject({ view: 'all', search: 'hall' });
    expect(read({ role, q: 'hall', view: 'late' })).toMatchObject({ view: 'late', search: 'hall' });
  });

  it.each([
    ['of one character', 'x', 'x'],
    ['as long as can be', '🎨'.repeat(MAX_SEARCH), '🎨'.repeat(MAX_SEARCH)],
    ['with room around it', '  hall ', 'hall'],
  ])('takes a search %s', (_, q, search) => {
    expect(read({ role, q })).toMatchObject({ search });
  });

  it.each([
    ['of nothing', ''],
    ['of spaces', '   '],
    ['that is a character too long', 'x'.repeat(MAX_SEARCH + 1)],
    ['that a space makes too long', ` ${'x'.repeat(MAX_SEARCH)}`],
  ])('refuses a search %s', (_, q) => {
    expect(pointers({ role, q })).toEqual(['/q']);
  });

  it('tells all that is wrong at once', () => {
    const query = { role: 'x', view: 'x', q: '', limit: '0', cursor: 'x' };
    expect(pointers(query)).toEqual(['/role', '/view', '/q', '/limit', '/cursor']);
  });
});

describe('a cursor', () => {
  it.each([
    ['after an order', { view: 'late', after: AFTER }],
    ['from older orders on', { view: 'late', from: LISTED }],
    ['after one of the older orders', { view: 'late', from: LISTED, after: AFTER }],
  ])('leads to a place of its view: %s', (_, from) => {
    expect(read({ role, view: 'late', cursor: cursorTo(from) })).toMatchObject({ from });
  });

  it.each([
    ['of another view', { view: 'ended', after: AFTER }],
    ['of the list without a view', LISTED],
    ['with one part too many', { view: 'late', after: AFTER, pk: 'x' }],
    ['with a fraction', { view: 'late', after: { ...AFTER, at: 0.5 } }],
    ['with a tier that there is not', { view: 'late', after: { ...AFTER, tier: 3 } }],
    ['with an id that no order can have', { view: 'late', after: { ...AFTER, orderId: 'a#b' } }],
  ])('%s is refused', (_, position) => {
    expect(pointers({ role, view: 'late', cursor: cursorTo(position) })).toEqual(['/cursor']);
  });

  it('of a view is refused by the list without a view', () => {
    const cursor = cursorTo({ view: 'all', after: AFTER });
    expect(pointers({ role, cursor })).toEqual(['/cursor']);
  });
});
