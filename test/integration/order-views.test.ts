import { type ListView, LOOKED_THROUGH, listView } from '../../lambdas/application/list-view.ts';
import type { OrderPorts } from '../../lambdas/application/ports.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt, type TestClock } from '../support/clock.ts';
import { withDatabase } from '../support/database.ts';
import { metered } from '../support/metering.ts';
import { openCommand, PLACED_AT } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

let people = 0;
const somebody = (): Caller => {
  people += 1;
  return { ...CUSTOMER, id: `viewer-${people}` };
};

let clock: TestClock;
let ports: OrderPorts;
beforeEach(() => {
  clock = clockAt(PLACED_AT);
  ports = portsOn(database(), clock);
});

/** That many orders of a customer, a second apart, the oldest first. */
const placeFor = async (customer: Caller, count: number) => {
  const placed = [];
  for (let order = 0; order < count; order += 1) {
    placed.push(await storedOrders(ports).place({ customerId: customer.id }));
    clock.advance(1_000);
  }
  return placed;
};

const read = (caller: Caller, query: Partial<ListView> = {}) =>
  listView(ports, caller, { role: 'customer', view: 'all', limit: 20, ...query });

describe('a view of stored orders', () => {
  it('is sorted and counted by what is stored, and each page goes on where the last one ended', async () => {
    const customer = somebody();
    const [oldest, second, third] = await placeFor(customer, 3);
    if (!oldest || !second || !third) throw new Error('Three orders were placed');
    await storedOrders(ports).give(oldest, PRO, openCommand('cancellation'));
    clock.advance(1_000);
    await storedOrders(ports).give(second, customer, openCommand('cancellation'));

    const first = await read(customer, { limit: 2 });
    const rest = await read(customer, { limit: 2, from: first.next });

    expect([...first.items, ...rest.items].map(({ orderId }) => orderId)).toEqual([
      oldest.orderId,
      second.orderId,
      third.orderId,
    ]);
    expect(first.counts).toEqual({
      'needs-answer': 1,
      waiting: 1,
      late: 0,
      running: 3,
      ended: 0,
      all: 3,
    });
    expect(rest.next).toBeUndefined();
  });

  it("shows nothing of somebody else's, wherever the cursor comes from", async () => {
    const [mine, theirs] = [somebody(), somebody()];
    const [own] = await placeFor(mine, 1);
    await placeFor(theirs, 2);
    const page = await read(theirs, { limit: 1 });

    const after = { tier: 0, at: 0, orderId: 'x' } as const;
    const own2 = await read(mine, { from: { ...page.next, view: 'all', after } });

    expect(own2.items.map(({ orderId }) => orderId)).toEqual([own?.orderId]);
  });
});

describe('what a view costs', () => {
  let costOf: ReturnType<typeof metered>['costOf'];
  beforeAll(() => {
    costOf = metered(database().client).costOf;
  });

  it('is two calls, of one page of the index and of all its orders', async () => {
    const customer = somebody();
    await placeFor(customer, 30);

    expect(await costOf(() => read(customer))).toEqual({ calls: 2, writeUnits: 0 });
  });

  it('does not grow beyond what a call looks through', async () => {
    const customer = somebody();
    await placeFor(customer, LOOKED_THROUGH + 1);

    expect(await costOf(() => read(customer))).toEqual({ calls: 6, writeUnits: 0 });
  });
});
