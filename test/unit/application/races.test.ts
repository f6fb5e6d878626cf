import { Unavailable, VersionConflict } from '../../../lambdas/application/failures.ts';
import { inMemoryOrderStore } from '../../support/in-memory/order-store.ts';
import { outrun, torn } from '../../support/in-memory/races.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

beforeEach(() => {
  // The pauses between attempts are random: here they are as short as can be.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('two who act at once', () => {
  it('open one request: the other is told that it is pending', async () => {
    const placed = await aPlacedOrder();
    const both = [placed.open('change_time'), placed.open('additional_work')].map(codeOf);
    expect((await Promise.all(both)).sort()).toEqual(['done', 'pending-request']);
    expect(placed.events().filter((event) => event === 'request_opened')).toHaveLength(1);
  });

  it('are a hundred who open: one request', async () => {
    const placed = await aPlacedOrder();
    const all = Array.from({ length: 100 }, () => codeOf(placed.open('cancellation')));
    const codes = await Promise.all(all);
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'pending-request')).toHaveLength(99);
  });

  it('answer and withdraw: what commits first wins, the other is told that it is closed', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    const withdraw = () => placed.reply(request, 'withdraw');
    const through = outrun(placed.orders, withdraw);
    expect(await codeOf(placed.reply(request, 'accept', { through }))).toBe('request-closed');
    expect(placed.events()).not.toContain('order_rescheduled');
  });

  it('answer and expire: an attempt that loses until the deadline has lost', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    placed.clock.set(Date.parse(request.expiresAt) - 1);
    const lingering = outrun(placed.orders, async () => {
      placed.clock.advance(1);
      throw new VersionConflict();
    });
    const late = placed.reply(request, 'decline', { through: lingering });
    expect(await codeOf(late)).toBe('deadline-passed');
    expect(placed.events()).toContain('request_expired');
  });

  it('settle the same overdue request once', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    placed.clock.set(request.expiresAt);
    const through = outrun(placed.orders, () => placed.step('start_work'));
    const opened = await placed.open('additional_work', { through });
    expect(opened.requestId).toBe('order-1-5');
    expect(placed.events().filter((event) => event === 'request_expired')).toHaveLength(1);
  });

  it('give up with `conflict` after losing six times, and not after five', async () => {
    for (const [times, code] of [
      [5, 'done'],
      [6, 'conflict'],
    ] as const) {
      const placed = await aPlacedOrder();
      const lose = async () => {
        throw new VersionConflict();
      };
      const through = outrun(placed.orders, lose, times);
      expect(await codeOf(placed.step('start_work', { through }))).toBe(code);
      expect(placed.order().version).toBe(code === 'done' ? 2 : 1);
    }
  });
});

describe('the same command, sent twice at once', () => {
  it('does it once and shows both the same request', async () => {
    const placed = await aPlacedOrder();
    const open = () => placed.open('cancellation', { key: aKey() });
    const [one, two] = await Promise.all([open(), open()]);
    expect(one).toEqual(two);
    expect(placed.order().version).toBe(2);
  });

  it('refuses the one of two bodies that comes second', async () => {
    const placed = await aPlacedOrder();
    const open = (body: string) => codeOf(placed.open('cancellation', { key: aKey('k', body) }));
    const codes = await Promise.all([open('one'), open('two')]);
    expect(codes.sort()).toEqual(['done', 'idempotency-key-reused']);
  });

  it.each(['order', 'key'] as const)(
    'finds its twin when the %s was read before the twin wrote',
    async (first) => {
      const placed = await aPlacedOrder();
      const twin = () => placed.open('cancellation', { key: aKey() });
      const through = torn(placed.orders, first, twin);
      const opened = await placed.open('cancellation', { key: aKey(), through });
      expect(opened).toMatchObject({ requestId: 'order-1-2', status: 'pending' });
      expect(placed.order().version).toBe(2);
    },
  );

  it.each(['order', 'key'] as const)(
    'takes a step once when the %s was read first',
    async (first) => {
      const placed = await aPlacedOrder();
      const twin = () => placed.step('start_work', { key: aKey() });
      const through = torn(placed.orders, first, twin);
      const { order } = await placed.step('start_work', { key: aKey(), through });
      expect(order).toMatchObject({ status: 'in_progress', version: 2 });
    },
  );

  it('with another body finds the first one, although what it asks for is already so', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    const decline = (body: string, through = placed.orders) =>
      placed.reply(request, 'decline', { key: aKey('k', body), through });
    const through = { ...placed.orders, ...torn(placed.orders, 'key', () => decline('one')) };
    expect(await codeOf(decline('two', through))).toBe('idempotency-key-reused');
    expect(await codeOf(decline('one'))).toBe('done');
  });

  it('still refuses what somebody else prevented meanwhile', async () => {
    const placed = await aPlacedOrder();
    const through = torn(placed.orders, 'key', () => placed.open('change_time'));
    const late = placed.open('cancellation', { key: aKey(), through });
    expect(await codeOf(late)).toBe('pending-request');
  });
});

describe('a store that fails', () => {
  it('is told as it is and not tried again', async () => {
    const placed = await aPlacedOrder();
    let writes = 0;
    const down = async () => {
      writes += 1;
      throw new Unavailable('The table does not answer');
    };
    const through = { ...inMemoryOrderStore(placed.clock), ...placed.orders, append: down };
    await expect(placed.step('start_work', { through })).rejects.toBeInstanceOf(Unavailable);
    expect(writes).toBe(1);
    expect(placed.order().version).toBe(1);
  });
});
