import { placeOrder } from '../../../lambdas/application/place-order.ts';
import type { OrderPorts } from '../../../lambdas/application/ports.ts';
import { everyHour } from '../../../lambdas/domain/fair-time.ts';
import { invalidField } from '../../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, THE_SYSTEM } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR } from '../../support/contract.ts';
import { WINDOWS } from '../../support/decisions.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { countedIds } from '../../support/in-memory/ids.ts';
import { inMemoryOrderStore } from '../../support/in-memory/order-store.ts';
import { outrun, torn } from '../../support/in-memory/races.ts';
import { aKey } from '../../support/keys.ts';
import { theOrderPlaced } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const AT = '2026-03-02T08:00:00.125Z';
const DAYS_30 = 30 * 24 * HOUR;

const aMarketplace = () => {
  const clock = clockAt(AT);
  const orders = inMemoryOrderStore(clock);
  const ports: OrderPorts = {
    orders,
    clock,
    windows: WINDOWS,
    calendar: everyHour,
    ids: countedIds(),
  };
  const place = (options: Partial<Parameters<typeof placeOrder>[1]> = {}, through = orders) =>
    placeOrder({ ...ports, orders: through }, { caller: BACK_END, form: ORDER_FORM, ...options });
  return { clock, orders, place };
};

beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('placing an order', () => {
  it('stores it accepted, as version 1, and what happened', async () => {
    const { orders, place } = aMarketplace();
    const order = await place();
    expect(order).toEqual(theOrderPlaced(AT));
    expect(orders.order('order-1')).toEqual(order);
    expect(orders.log('order-1')).toEqual([
      {
        orderId: 'order-1',
        version: 1,
        at: AT,
        actor: { id: 'shop-back-end', role: 'marketplace' },
        events: [{ event: 'order_placed', data: ORDER_FORM }],
      },
    ]);
  });

  it('gives each order an id of its own', async () => {
    const { place } = aMarketplace();
    const ids = [await place(), await place()].map(({ orderId }) => orderId);
    expect(ids).toEqual(['order-1', 'order-2']);
  });

  it.each([
    ['the customer', CUSTOMER],
    ['the pro', PRO],
    ['a moderator', MODERATOR],
    ['the service itself', THE_SYSTEM],
  ])('needs the scope of the back end: %s lacks it', async (_, caller) => {
    const { orders, place } = aMarketplace();
    expect(await codeOf(place({ caller }))).toBe('scope-missing');
    expect(await codeOf(place({ caller, form: 'broken' }))).toBe('scope-missing');
    expect(orders.writes()).toBe(0);
  });

  it('is open to any caller who has that scope, whoever it is', async () => {
    const { place } = aMarketplace();
    expect((await place({ caller: { ...PRO, isBackEnd: true } })).proId).toBe('pro-1');
  });

  it('reports what is wrong besides the form together with the form', async () => {
    const { orders, place } = aMarketplace();
    const { errors } = invalidField('/Idempotency-Key', {
      code: 'not-a-key',
      detail: 'Give a shorter one.',
    });
    const form = { ...ORDER_FORM, title: '' };
    await expect(place({ form, faults: errors })).rejects.toMatchObject({
      code: 'invalid-form',
      errors: [{ pointer: '/title' }, { pointer: '/Idempotency-Key' }],
    });
    expect(await codeOf(place({ faults: errors }))).toBe('invalid-form');
    expect(orders.writes()).toBe(0);
  });
});

describe('placing an order with a key', () => {
  it('again is the same order, as it is now', async () => {
    const { clock, orders, place } = aMarketplace();
    const first = await place({ key: aKey() });
    clock.advance(DAYS_30 - 1);
    expect(await place({ key: aKey() })).toEqual(first);
    expect(orders.writes()).toBe(1);
  });

  it('again with another body is refused, even a broken one', async () => {
    const { place } = aMarketplace();
    await place({ key: aKey('k', 'one') });
    const again = (form: unknown) => codeOf(place({ form, key: aKey('k', 'two') }));
    expect(await again({ ...ORDER_FORM, title: 'Other' })).toBe('idempotency-key-reused');
    expect(await again(null)).toBe('idempotency-key-reused');
  });

  it('that was refused is not remembered', async () => {
    const { place } = aMarketplace();
    expect(await codeOf(place({ form: {}, key: aKey('k', 'one') }))).toBe('invalid-form');
    expect(await codeOf(place({ key: aKey('k', 'two') }))).toBe('done');
  });

  it('derives the id from the key: another key is another order', async () => {
    const ids = [];
    for (const name of ['a', 'a', 'b']) {
      ids.push((await aMarketplace().place({ key: aKey(name) })).orderId);
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  it('means a new order once the key has been forgotten, after 30 days, each time', async () => {
    const { clock, place } = aMarketplace();
    const ids = new Set<string>();
    for (let use = 0; use < 3; use += 1) {
      const { orderId } = await place({ key: aKey() });
      expect((await place({ key: aKey() })).orderId).toBe(orderId);
      ids.add(orderId);
      clock.advance(DAYS_30);
    }
    expect(ids.size).toBe(3);
  });

  it('twice at once places one order', async () => {
    const { orders, place } = aMarketplace();
    const [one, two] = await Promise.all([place({ key: aKey() }), place({ key: aKey() })]);
    expect(one).toEqual(two);
    expect(orders.writes()).toBe(1);
  });

  it('finds its twin that wrote between its own read and write', async () => {
    const { orders, place } = aMarketplace();
    const through = { ...orders, ...outrun(orders, () => place({ key: aKey() })) };
    const order = await place({ key: aKey() }, through);
    expect(order).toEqual(orders.order(order.orderId));
    expect(orders.writes()).toBe(1);
  });

  it.each(['order', 'key'] as const)(
    'finds its twin that wrote after the %s was read',
    async (first) => {
      const { orders, place } = aMarketplace();
      const through = { ...orders, ...torn(orders, first, () => place({ key: aKey() })) };
      await place({ key: aKey() }, through);
      expect(orders.writes()).toBe(1);
    },
  );
});
