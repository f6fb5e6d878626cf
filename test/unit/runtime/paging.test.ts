import { parameters } from '../../../docs/openapi/parameters.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import {
  deskPosition,
  historyPosition,
  listPosition,
  readPaging,
  toCursor,
} from '../../../lambdas/runtime/http/paging.ts';
import { anHttpEvent } from '../../support/http-event.ts';

const read = (query: Record<string, string>) => readPaging(anHttpEvent({ query }), historyPosition);

const pointers = (query: Record<string, string>): readonly string[] => {
  const paging = read(query);
  return paging instanceof Rejection ? paging.errors.map(({ pointer }) => pointer) : [];
};

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('limit', () => {
  it('is 20 when it is left out', () => {
    expect(readPaging(anHttpEvent(), historyPosition)).toEqual({ limit: 20, from: undefined });
  });

  it.each(['1', '20', '99', '100'])('can be %s', (limit) => {
    expect(read({ limit })).toEqual({ limit: Number(limit), from: undefined });
  });

  it.each(['0', '101', '999', '1000', '-1', '01', '1.5', '1e1', '0x10', '', ' 5', 'all', '5,5'])(
    'cannot be %j: it is never bent into shape',
    (limit) => {
      expect(pointers({ limit })).toEqual(['/limit']);
    },
  );
});

describe('cursor', () => {
  it('is null after the last page', () => {
    expect(toCursor(undefined)).toBeNull();
  });

  it('leads to the place that it was made of', () => {
    const position = { version: 12, index: 2 };
    const cursor = toCursor(position) ?? '';
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(read({ cursor })).toEqual({ limit: 20, from: position });
  });

  it('can be the example that the description gives for each list', () => {
    const { OrdersCursor, HistoryCursor, DeskCursor } = parameters;
    const at = ({ example: cursor }: { example: string | null }) =>
      anHttpEvent({ query: { cursor: cursor ?? '' } });

    const places = [
      readPaging(at(OrdersCursor), listPosition),
      readPaging(at(HistoryCursor), historyPosition),
      readPaging(at(DeskCursor), deskPosition),
    ];

    expect(places).toEqual(places.map(() => ({ limit: 20, from: expect.anything() })));
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['null', encoded(null)],
    ['another list', encoded({ createdAt: 'x', orderId: 'y' })],
    ['a missing part', encoded({ version: 1 })],
    ['one part too many', encoded({ version: 1, index: 0, pk: 'ORDER#2' })],
    ['a text for a number', encoded({ version: '1', index: 0 })],
    ['version 0', encoded({ version: 0, index: 0 })],
    ['a version beyond all', encoded({ version: 100_000_000, index: 0 })],
    ['a negative index', encoded({ version: 1, index: -1 })],
    ['a fraction', encoded({ version: 1.5, index: 0 })],
  ])('of %s is refused', (_, cursor) => {
    expect(pointers({ cursor })).toEqual(['/cursor']);
  });

  it('of a list of orders is one of those', () => {
    const position = { createdAt: '2026-03-02T08:00:00.000Z', orderId: 'order-1' };
    const query = { cursor: toCursor(position) ?? '' };
    expect(readPaging(anHttpEvent({ query }), listPosition)).toMatchObject({ from: position });
    expect(pointers(query)).toEqual(['/cursor']);
  });

  it.each([
    ['no time', { createdAt: '', orderId: 'order-1' }],
    ['another time', { createdAt: '2026-03-02', orderId: 'order-1' }],
    ['no order', { createdAt: '2026-03-02T08:00:00.000Z', orderId: '' }],
    ['an id that no order can have', { createdAt: '2026-03-02T08:00:00.000Z', orderId: 'a#b' }],
  ])('of a list of orders with %s is refused: the database would not take it', (_, position) => {
    const query = { cursor: encoded(position) };
    expect(readPaging(anHttpEvent({ query }), listPosition)).toBeInstanceOf(Rejection);
  });

  it('is reported together with a wrong limit', () => {
    expect(pointers({ limit: '0', cursor: 'x' })).toEqual(['/limit', '/cursor']);
  });
});
