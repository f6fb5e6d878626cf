import { VersionConflict } from '../../lambdas/application/failures.ts';
import type {
  ContestedOrder,
  DeskPosition,
  OrderStore,
} from '../../lambdas/application/order-store.ts';
import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { actorIn } from './callers.ts';
import type { TestClock } from './clock.ts';
import { HOUR } from './contract.ts';
import { REQUEST_FORMS } from './forms.ts';
import { aKey } from './keys.ts';
import { aCharge, anOrder, aPendingRequest, aRefund, EXPIRES_AT, OPENED_AT } from './orders.ts';

const AT = '2026-03-02T09:00:00.000Z';
const DAYS_30 = 30 * 24 * HOUR;
const STARTED: OrderEvent = { event: 'work_started', data: {} };

const changeTo = ({ orderId, version }: Order, event: OrderEvent = STARTED): Change => ({
  orderId,
  version,
  at: AT,
  actor: actorIn('pro'),
  events: [event],
});

const opening = (order: Order, place: { readonly counterTo?: string } = {}): Change => ({
  ...changeTo(order),
  events: [
    {
      event: 'request_opened',
      data: {
        requestId: `${order.orderId}-${order.version}`,
        type: 'cancellation',
        askedOf: { id: order.proId, role: 'pro' },
        expiresAt: EXPIRES_AT,
        onSilence: 'cancel_order_and_refund',
        ...place,
        form: REQUEST_FORMS.cancellation,
      },
    },
  ],
});

const COUNTERED = aPendingRequest('change_time');

let count = 0;

/** What every order store promises to the use cases, whatever it stores orders in. */
export const describeOrderStore = (
  start: (at: string) => { store: OrderStore; clock: TestClock },
) => {
  const run = `${Date.now()}`;

  /** An order of its own for each test, for parties of its own, stored as version 1. */
  const aStored = async (overrides: Partial<Order> = {}) => {
    const { store, clock } = start(AT);
    count += 1;
    const orderId = `order-${run}-${count}`;
    const parties = { customerId: `customer-${run}-${count}`, proId: `pro-${run}-${count}` };
    const order = anOrder({ orderId, ...parties, version: 1, ...overrides });
    await store.append({ order, change: changeTo(order) });
    const next = (more: Partial<Order> = {}): Order => ({ ...order, version: 2, ...more });
    return { store, clock, order, orderId, next };
  };

  it('knows nothing of an order that was never stored', async () => {
    const { store } = start(AT);
    expect(await store.load(`none-${run}`)).toBeUndefined();
    expect(await store.changes(`none-${run}`, 1, 10)).toEqual([]);
  });

  it('gives back what was stored', async () => {
    const { store, order, orderId, next } = await aStored();
    expect((await store.load(orderId))?.order).toEqual(order);
    const full = next({
      payment: null,
      movements: [aCharge(), aCharge({ status: 'failed', settledAt: AT }), aRefund()],
      owedRefunds: [{ requestId: 'order-1-3', type: 'dispute', amount: 5 }],
      pendingRequest: aPendingRequest('dispute', { contestedIn: 2 }),
      grounds: { rejected: true, decided: ['late'] },
    });
    await store.append({ order: full, change: changeTo(full) });
    expect((await store.load(orderId))?.order).toEqual(full);
  });

  it('places an order once', async () => {
    const { store, order, orderId } = await aStored();
    const again = { ...order, title: 'Other' };
    const twice = store.append({ order: again, change: changeTo(again), key: aKey() });
    await expect(twice).rejects.toBeInstanceOf(VersionConflict);
    expect(await store.load(orderId, { keyHash: aKey().hash })).toEqual({ order });
  });

  it.each([2, 4, 9])('takes only the next version: after 2, not %i', async (version) => {
    const { store, orderId, next } = await aStored();
    await store.append({ order: next(), change: changeTo(next()) });
    const wrong = next({ version, title: 'Other' });
    const append = store.append({ order: wrong, change: changeTo(wrong), key: aKey() });
    await expect(append).rejects.toBeInstanceOf(VersionConflict);
    expect(await store.load(orderId, { keyHash: aKey().hash })).toEqual({ order: next() });
    expect(await store.changes(orderId, 1, 10)).toHaveLength(2);
  });

  it('lets one of two win who write the same version at once', async () => {
    const { store, next } = await aStored();
    const write = () => store.append({ order: next(), change: changeTo(next()) });
    const outcomes = await Promise.allSettled([write(), write()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes no second request while one is pending, whatever the versions say', async () => {
    const { store, next } = await aStored({ pendingRequest: aPendingRequest('change_time') });
    const append = store.append({ order: next(), change: opening(next()) });
    await expect(append).rejects.toBeInstanceOf(VersionConflict);
  });

  it('takes a request in place of the one that it counters', async () => {
    const { store, orderId, next } = await aStored({ pendingRequest: COUNTERED });
    const change = opening(next(), { counterTo: COUNTERED.requestId });
    await store.append({ order: next(), change });
    expect(await store.changes(orderId, 2, 1)).toEqual([change]);
  });

  it.each([
    ['another request is pending', { ...COUNTERED, requestId: 'order-1-9' }],
    ['nothing is pending', null],
  ])('takes none in place of one that is gone: %s', async (_, pendingRequest) => {
    const { store, orderId, order, next } = await aStored({ pendingRequest });
    const change = opening(next(), { counterTo: COUNTERED.requestId });
    const append = store.append({ order: next(), change });
    await expect(append).rejects.toBeInstanceOf(VersionConflict);
    expect((await store.load(orderId))?.order).toEqual(order);
  });

  it('reads the change that opened a request with the order', async () => {
    const { store, orderId, next } = await aStored();
    await store.append({ order: next(), change: opening(next()) });
    const loaded = await store.load(orderId, { requestId: `${orderId}-2` });
    expect(loaded?.opening).toEqual(opening(next()));
    for (const requestId of [`${orderId}-3`, 'other-2', '']) {
      expect(await store.load(orderId, { requestId })).not.toHaveProperty('opening');
    }
  });

  it('remembers a key with the change, for 30 days', async () => {
    const { store, clock, orderId, next } = await aStored();
    await store.append({ order: next(), change: changeTo(next()), key: aKey('k', 'body') });
    const remembered = async () => (await store.load(orderId, { keyHash: 'k' }))?.remembered;
    clock.advance(DAYS_30 - 1);
    expect(await remembered()).toMatchObject({ bodyHash: 'body', version: 2 });
    clock.advance(1);
    expect(await remembered()).toBeUndefined();
  });

  it('remembers a key without a change', async () => {
    const { store, order, orderId } = await aStored();
    await store.remember(order, aKey('k', 'body'));
    const loaded = await store.load(orderId, { keyHash: 'k' });
    expect(loaded).toMatchObject({ order, remembered: { bodyHash: 'body', version: 1 } });
    expect(await store.changes(orderId, 1, 10)).toHaveLength(1);
  });

  it('lets nobody else have a key until it has been forgotten', async () => {
    const { store, clock, order, next } = await aStored();
    await store.remember(order, aKey('k', 'one'));
    const append = () =>
      store.append({ order: next(), change: changeTo(next()), key: aKey('k', 'two') });
    await expect(append()).rejects.toBeInstanceOf(VersionConflict);
    await expect(store.remember(order, aKey('k', 'two'))).rejects.toBeInstanceOf(VersionConflict);
    clock.advance(DAYS_30);
    await expect(append()).resolves.toBeUndefined();
  });

  it('reads changes from a version on, oldest first, as many as asked for', async () => {
    const { store, orderId, next } = await aStored();
    for (let version = 2; version <= 12; version += 1) {
      const order = next({ version });
      await store.append({ order, change: changeTo(order) });
    }
    const versions = async (from: number, limit: number) =>
      (await store.changes(orderId, from, limit)).map(({ version }) => version);
    expect(await versions(1, 100)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await versions(9, 3)).toEqual([9, 10, 11]);
    expect(await versions(13, 5)).toEqual([]);
  });

  it("lists a party's orders, newest first, page by page", async () => {
    const { store, order } = await aStored({ createdAt: '2026-03-01T00:00:00.000Z' });
    const newer = {
      ...order,
      orderId: `${order.orderId}-b`,
      createdAt: '2026-03-01T00:00:00.001Z',
    };
    await store.append({ order: newer, change: changeTo(newer) });
    const { customerId, proId } = order;
    const first = await store.listByParty('customer', customerId, 1);
    expect(first.items).toEqual([newer]);
    const second = await store.listByParty('customer', customerId, 1, first.next);
    expect(second).toEqual({ items: [order] });
    expect((await store.listByParty('pro', proId, 5)).items).toEqual([newer, order]);
    expect((await store.listByParty('pro', customerId, 5)).items).toEqual([]);
  });

  it.each<[string, Partial<Order>, string]>([
    [
      'a deadline',
      { pendingRequest: aPendingRequest('cancellation', { expiresAt: '2026-03-04T09:00:01Z' }) },
      '2026-03-04T09:00:01.000Z',
    ],
    [
      'an unsettled charge, two minutes after its start',
      { movements: [aCharge({ attemptedAt: '2026-03-04T09:00:00.500Z' })] },
      '2026-03-04T09:02:00.500Z',
    ],
    [
      'an unsettled refund, two minutes after its start',
      { movements: [aRefund({ attemptedAt: '2026-03-04T09:00:00.500Z' })] },
      '2026-03-04T09:02:00.500Z',
    ],
  ])('finds what is due: %s', async (_, overrides, dueAt) => {
    const { store, orderId } = await aStored(overrides);
    const found = async (ms: number) => {
      const due = [];
      for await (const id of store.due(new Date(ms).toISOString())) due.push(id);
      return due.filter((id) => id === orderId);
    };
    expect(await found(Date.parse(dueAt) - 1)).toEqual([]);
    expect(await found(Date.parse(dueAt))).toEqual([orderId]);
  });

  /** The order with a dispute that was opened with version 2 and contested with version 3. */
  const contested = async ({ store, orderId, next }: Awaited<ReturnType<typeof aStored>>) => {
    const requestId = `${orderId}-2`;
    const pendingRequest = aPendingRequest('dispute', { requestId });
    const changes = [next({ pendingRequest }), waiting(next, requestId)].map((order) => ({
      order,
      change: changeTo(order),
    }));
    for (const change of changes) await store.append(change);
    const position = { orderId, openedAt: OPENED_AT };
    return {
      order: waiting(next, requestId),
      changes: changes.map(({ change }) => change),
      position,
    };
  };
  const waiting = (next: (more: Partial<Order>) => Order, requestId: string): Order =>
    next({ version: 3, pendingRequest: aPendingRequest('dispute', { requestId, contestedIn: 3 }) });

  /** What lies on the desk, page by page, of these orders only: a table may hold others, too. */
  const onDesk = async (store: OrderStore, orderIds: readonly string[], limit = 100) => {
    const found: ContestedOrder[] = [];
    let from: DeskPosition | undefined;
    do {
      const page = await store.listContested(limit, from);
      found.push(...page.items);
      from = page.next;
    } while (from);
    return found.filter(({ order: { orderId } }) => orderIds.includes(orderId));
  };

  it('lists contested requests with what opened and what contested them', async () => {
    const stored = await aStored();
    expect(await onDesk(stored.store, [stored.orderId])).toEqual([]);
    const expected = await contested(stored);
    expect(await onDesk(stored.store, [stored.orderId])).toEqual([expected]);
  });

  it('lists a request no longer once it has been decided', async () => {
    const stored = await aStored();
    await contested(stored);
    const decided = stored.next({ version: 4 });
    await stored.store.append({ order: decided, change: changeTo(decided) });
    expect(await onDesk(stored.store, [stored.orderId])).toEqual([]);
  });

  it.each([1, 2, 100])('lists contested requests oldest first, %i to a page', async (limit) => {
    const stored = await aStored();
    const { store, order } = stored;
    const ids: string[] = [];
    for (const [index, day] of ['03', '01', '02'].entries()) {
      const orderId = `${order.orderId}-${index}`;
      const openedAt = `2026-03-${day}T09:00:00.000Z`;
      const requestId = `${orderId}-1`;
      const pendingRequest = aPendingRequest('dispute', { requestId, openedAt, contestedIn: 2 });
      const other = { ...order, orderId, pendingRequest };
      await store.append({ order: other, change: changeTo(other) });
      ids.push(orderId);
    }
    const listed = await onDesk(store, ids, limit);
    expect(listed.map(({ order: { orderId } }) => orderId)).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('shares nothing with those who store or read', async () => {
    const { store, orderId, order } = await aStored();
    const mutable = order as { title: string };
    mutable.title = 'Changed after it was stored';
    expect((await store.load(orderId))?.order.title).toBe('Paint the hall');
  });
};
