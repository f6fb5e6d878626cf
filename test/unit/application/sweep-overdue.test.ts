import { dueShardOf, dueShards } from '../../../lambdas/adapters/dynamodb/keys.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import { moveMoney } from '../../../lambdas/application/move-money.ts';
import type { OrderStore } from '../../../lambdas/application/order-store.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { relayTimers } from '../../../lambdas/application/relay-timers.ts';
import { sweepOverdue } from '../../../lambdas/application/sweep-overdue.ts';
import { everyHour } from '../../../lambdas/domain/fair-time.ts';
import type { OnSilence, OrderStatus } from '../../../lambdas/domain/order.ts';
import { BACK_END, CALLERS } from '../../support/callers.ts';
import { aCanceledOrder, aChargedOrder } from '../../support/canceled-order.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR, OPENINGS, REQUESTS } from '../../support/contract.ts';
import { WINDOWS } from '../../support/decisions.ts';
import { countedIds } from '../../support/in-memory/ids.ts';
import { inMemoryOrderStore } from '../../support/in-memory/order-store.ts';
import { recordingMeasures, recordingTimers } from '../../support/in-memory/outlets.ts';
import { inMemoryPayments } from '../../support/in-memory/payments.ts';
import { openCommand, orderFormFor, PLACED_AT } from '../../support/placed-order.ts';

const MINUTE = 60_000;
/** When the first of the requests is overdue, and when all are. */
const FIRST = Date.parse(PLACED_AT) + 48 * HOUR;
const DEADLINE = Date.parse(PLACED_AT) + 7 * 24 * HOUR;
const PLENTY = () => 60_000;

const STATUS_AFTER: Readonly<Record<OnSilence, OrderStatus>> = {
  no_change: 'accepted',
  cancel_order_and_refund: 'canceled',
  refund_requested_amount: 'completed',
};

/** Orders with a request pending on each, of all types and openers in turn. */
const aMarketplace = async (count: number) => {
  const clock = clockAt(PLACED_AT);
  const orders = inMemoryOrderStore(clock);
  const measures = recordingMeasures();
  const payments = inMemoryPayments();
  const ports = {
    orders,
    clock,
    windows: WINDOWS,
    calendar: everyHour,
    ids: countedIds(),
    measures,
    payments,
  };
  const placed: { readonly orderId: string; readonly status: OrderStatus }[] = [];
  for (let index = 0; index < count; index += 1) {
    const opening = OPENINGS[index % OPENINGS.length] ?? OPENINGS[0];
    if (!opening) throw new Error('There is no type of request');
    const form = orderFormFor(opening.type);
    const { orderId } = await placeOrder(ports, { caller: BACK_END, form });
    const command = openCommand(opening.type);
    await handleCommand(ports, { orderId, caller: CALLERS[opening.opener], command });
    placed.push({ orderId, status: STATUS_AFTER[REQUESTS[opening.type].onSilence] });
  }
  const sweep = (timeLeft = PLENTY, through: OrderStore = orders) =>
    sweepOverdue({ ...ports, orders: through }, timeLeft);
  const states = () => placed.map(({ orderId }) => orders.order(orderId));
  return { clock, orders, measures, payments, ports, placed, sweep, states };
};

describe('a sweep', () => {
  it('applies what silence has done, to every order', async () => {
    const { clock, placed, sweep, states } = await aMarketplace(18);
    clock.set(DEADLINE);
    await sweep();
    expect(states().map(({ status }) => status)).toEqual(placed.map(({ status }) => status));
    expect(states().every(({ pendingRequest }) => pendingRequest === null)).toBe(true);
  });

  it('leaves alone what is not due yet', async () => {
    const { clock, sweep, states, orders } = await aMarketplace(6);
    clock.set(FIRST - 1);
    const writes = orders.writes();
    await sweep();
    expect(orders.writes()).toBe(writes);
    expect(states().every(({ pendingRequest }) => pendingRequest !== null)).toBe(true);
  });

  it('of one part leaves the others to theirs, and all parts together leave nothing', async () => {
    const { clock, ports, measures, states } = await aMarketplace(18);
    clock.set(DEADLINE + HOUR);
    const pending = () => states().filter(({ pendingRequest }) => pendingRequest);
    const elsewhere = pending().filter(({ orderId }) => dueShardOf(orderId) !== dueShards[0]);
    expect(elsewhere.length).toBeLessThan(18);
    await sweepOverdue(ports, PLENTY, 0);
    expect(pending()).toEqual(elsewhere);
    await Promise.all(dueShards.map((_, part) => sweepOverdue(ports, PLENTY, part)));
    expect(pending()).toEqual([]);
    expect(measures.valuesOf('OverdueRequests').reduce((sum, found) => sum + found)).toBe(18);
  });

  it('repeated, or run by two at once, does nothing more', async () => {
    const { clock, sweep, states } = await aMarketplace(6);
    clock.set(DEADLINE);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(states().every(({ version }) => version === 3)).toBe(true);
  });

  it('with every timer start dropped: two sweeps apply all outcomes, refunds included', async () => {
    const { clock, orders, payments, ports, placed, sweep, states } = await aMarketplace(12);
    const timers = recordingTimers();
    clock.set(DEADLINE + MINUTE);
    await sweep();
    clock.advance(15 * MINUTE);
    await sweep();
    // Only what the second sweep has written reaches the timers.
    for (const { orderId } of placed) {
      const last = orders.log(orderId).at(-1);
      if (last?.at === new Date(clock.now()).toISOString())
        await relayTimers({ timers, measures: recordingMeasures(), clock, leads: {} }, last);
    }
    for (const movement of timers.movements) await moveMoney(ports, movement);
    const refunds = placed.map(({ status }) => (status === 'accepted' ? undefined : 'succeeded'));
    expect(states().map(({ movements }) => movements[0]?.status)).toEqual(refunds);
    expect(payments.moved()).toHaveLength(refunds.filter(Boolean).length);
  });

  it('is not stopped by a broken order, and fails in the end so that it is seen', async () => {
    const { clock, orders, measures, sweep, states } = await aMarketplace(20);
    clock.set(DEADLINE + HOUR);
    const load: OrderStore['load'] = async (orderId, options) => {
      if (orderId === 'order-3') throw new Unavailable('This one cannot be read');
      return orders.load(orderId, options);
    };
    await expect(sweep(PLENTY, { ...orders, load })).rejects.toThrow('1 orders not swept');
    const pending = states().filter(({ pendingRequest }) => pendingRequest);
    expect(pending.map(({ orderId }) => orderId)).toEqual(['order-3']);
    expect(measures.valuesOf('OverdueRequests')).toEqual([19]);
  });

  it('that runs out of time leaves the rest to the next one, and says so', async () => {
    const { clock, measures, sweep, states } = await aMarketplace(30);
    clock.set(DEADLINE);
    await sweep(() => -1);
    const left = states().filter(({ pendingRequest }) => pendingRequest).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(30);
    await sweep();
    expect(states().every(({ pendingRequest }) => pendingRequest === null)).toBe(true);
    expect(measures.valuesOf('SweepTruncated')).toEqual([1, 0]);
  });
});

describe('a sweep that could not do everything', () => {
  it('says which orders it left behind, and why', async () => {
    const { clock, orders, sweep } = await aMarketplace(5);
    clock.set(DEADLINE);
    const broken = ['order-2', 'order-4'];
    const why = new Unavailable('This one cannot be read');
    const load: OrderStore['load'] = async (orderId, options) => {
      if (broken.includes(orderId)) throw why;
      return orders.load(orderId, options);
    };
    const failure: AggregateError = await sweep(PLENTY, { ...orders, load }).then(
      () => Promise.reject(new Error('The sweep did not fail')),
      (error) => error,
    );
    expect(failure.message).toBe('2 orders not swept');
    const told = failure.errors.map(({ message, cause }) => ({ message, cause }));
    expect(told).toHaveLength(2);
    for (const orderId of broken) {
      expect(told).toContainEqual({ message: `Order ${orderId} was not swept`, cause: why });
    }
  });
});

describe('what a sweep measures', () => {
  it('is zero when nothing is due', async () => {
    const { measures, sweep } = await aMarketplace(3);
    await sweep();
    for (const name of ['OverdueRequests', 'MovementsUnsettled', 'SweepTruncated']) {
      expect(measures.valuesOf(name)).toEqual([0]);
    }
  });

  it.each([
    ['5 minutes', 5 * MINUTE, 0],
    ['5 minutes and 1 ms', 5 * MINUTE + 1, 6],
  ])('counts requests found %s past their deadline', async (_, late, count) => {
    const { clock, measures, sweep } = await aMarketplace(6);
    clock.set(FIRST + late);
    await sweep();
    expect(measures.valuesOf('OverdueRequests')).toEqual([count]);
  });

  it.each([
    ['an hour', HOUR, 0],
    ['an hour and 1 ms', HOUR + 1, 1],
  ])('counts refunds unsettled for %s', async (_, age, count) => {
    const { clock, moneyPorts, measures } = await aCanceledOrder();
    clock.advance(age);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(measures.valuesOf('MovementsUnsettled')).toEqual([count]);
  });
});

describe('a request that expires in time on an order whose charge is stuck', () => {
  it('is not counted as late: only its own deadline says how late it is', async () => {
    const { clock, moneyPorts, measures, open } = await aChargedOrder();
    const request = await open('change_time');
    clock.set(Date.parse(request.expiresAt) - 10 * MINUTE);
    await sweepOverdue(moneyPorts, PLENTY);
    clock.set(Date.parse(request.expiresAt) + 100);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(measures.valuesOf('OverdueRequests')).toEqual([0, 0]);
  });
});

describe('a sweep that finds an unsettled refund', () => {
  it('starts it again after two minutes, not before', async () => {
    const { clock, moneyPorts, refund } = await aCanceledOrder();
    clock.advance(2 * MINUTE - 1);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(refund()?.attempt).toBe(1);
    clock.advance(1);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(refund()?.attempt).toBe(2);
  });

  it('raises the attempt at every sweep until it is settled', async () => {
    const { clock, moneyPorts, refund, move } = await aCanceledOrder();
    for (let sweeps = 0; sweeps < 4; sweeps += 1) {
      clock.advance(15 * MINUTE);
      await sweepOverdue(moneyPorts, PLENTY);
    }
    expect(refund()).toMatchObject({ status: 'pending', attempt: 5 });
    await move();
    clock.advance(15 * MINUTE);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(refund()).toMatchObject({ status: 'succeeded', attempt: 5 });
  });

  it('leaves a refused one to the operators', async () => {
    const { clock, moneyPorts, payments, refund, move } = await aCanceledOrder();
    payments.behave('decline');
    await move();
    clock.advance(HOUR);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(refund()).toMatchObject({ status: 'failed', attempt: 1 });
  });
});
