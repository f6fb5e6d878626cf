import { DeadlineNotReached, expireRequest } from '../../../lambdas/application/expire-request.ts';
import { getOrder } from '../../../lambdas/application/get-order.ts';
import { relayTimers } from '../../../lambdas/application/relay-timers.ts';
import { sweepOverdue } from '../../../lambdas/application/sweep-overdue.ts';
import { CUSTOMER, PRO } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR } from '../../support/contract.ts';
import { THREE_DAYS } from '../../support/decisions.ts';
import { recordingMeasures, recordingTimers } from '../../support/in-memory/outlets.ts';
import { aPlacedOrder, openCommand, type PlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const DELIVERED_AT = '2026-03-02T09:00:00.250Z';
const COMPLETES_AT = '2026-03-05T09:00:01Z';
const A_DAY = { iso: 'PT24H', ms: 24 * HOUR };

/** Placed, started and delivered where deliveries complete by themselves. */
const aDelivery = async () => {
  const placed = await aPlacedOrder({ completeAfter: THREE_DAYS });
  await placed.step('start_work');
  placed.clock.set(DELIVERED_AT);
  await placed.step('submit_delivery');
  const wake = (expiresAt = COMPLETES_AT) =>
    expireRequest(placed.ports, { orderId: placed.orderId, expiresAt });
  return { ...placed, wake };
};

/** What the timers are told of the latest change. */
const relayed = async ({ log }: PlacedOrder) => {
  const timers = recordingTimers();
  const ports = { timers, measures: recordingMeasures(), clock: clockAt(DELIVERED_AT) };
  const change = log().at(-1);
  if (change) await relayTimers({ ...ports, leads: { delivery: [A_DAY] } }, change);
  return timers;
};

describe('a delivery with a deadline', () => {
  it('shows both parties when it completes the order', async () => {
    const { ports, orderId } = await aDelivery();
    for (const party of [CUSTOMER, PRO]) {
      const { delivery } = await getOrder(ports, orderId, party);
      expect(delivery).toEqual({ deliveredAt: DELIVERED_AT, completesAt: COMPLETES_AT });
    }
  });

  it('starts one timer, which reminds the customer first', async () => {
    const { started, told } = await relayed(await aDelivery());
    expect(told).toEqual(['start order-1-3']);
    expect(started).toMatchObject([
      {
        expiresAt: COMPLETES_AT,
        reminders: [
          {
            id: 'order-1-3-reminder-PT24H',
            event: 'delivery_reminder',
            at: '2026-03-04T09:00:01.000Z',
            data: {
              deliveryId: 'order-1-3',
              mustAct: { id: 'customer-1', role: 'customer' },
              completesAt: COMPLETES_AT,
              remaining: 'PT24H',
            },
          },
        ],
      },
    ]);
  });

  it.each(['accept_delivery', 'request_revision'] as const)(
    'takes %s up to the last millisecond, which stops the timer',
    async (step) => {
      const delivery = await aDelivery();
      delivery.clock.set(Date.parse(COMPLETES_AT) - 1);
      await delivery.step(step);
      expect((await relayed(delivery)).told).toEqual(['stop order-1-3']);
      expect(delivery.order().delivery).toBeNull();
    },
  );

  it.each(['accept_delivery', 'request_revision'] as const)(
    'refuses %s from the deadline on: silence has completed the order',
    async (step) => {
      const { clock, step: take, order, log } = await aDelivery();
      clock.set(COMPLETES_AT);
      expect(await codeOf(take(step))).toBe('deadline-passed');
      expect(order()).toMatchObject({ status: 'completed', version: 4 });
      expect(log().at(-1)).toMatchObject({
        actor: { role: 'system' },
        events: [
          {
            event: 'order_completed',
            data: { deliveryId: 'order-1-3', completesAt: COMPLETES_AT, reason: 'silence' },
          },
        ],
      });
      expect(await codeOf(take(step))).toBe('deadline-passed');
      expect(order().version).toBe(4);
    },
  );

  it('lets nothing be requested, before its deadline and after', async () => {
    const { clock, give } = await aDelivery();
    const open = () => codeOf(give(CUSTOMER, openCommand('cancellation')));
    expect(await open()).toBe('pending-delivery');
    clock.set(COMPLETES_AT);
    expect(await open()).toBe('order-status-not-allowed');
  });

  it('completes the order once, however often its timer wakes', async () => {
    const delivery = await aDelivery();
    delivery.clock.set(Date.parse(COMPLETES_AT) - 1);
    await expect(delivery.wake()).rejects.toBeInstanceOf(DeadlineNotReached);
    delivery.clock.advance(1);
    await Promise.all([delivery.wake(), delivery.wake()]);
    expect(delivery.order()).toMatchObject({ status: 'completed', version: 4 });
    expect((await relayed(delivery)).told).toEqual([]);
  });

  it('is completed by the sweeper when its timer is lost, and counted', async () => {
    const { clock, ports, order } = await aDelivery();
    const measures = recordingMeasures();
    clock.set(Date.parse(COMPLETES_AT) + HOUR);
    await sweepOverdue({ ...ports, measures }, () => 60_000);
    expect(order().status).toBe('completed');
    expect(measures.valuesOf('OverdueRequests')).toEqual([1]);
  });

  it('has a deadline of its own after a revision: the old timer finds nothing to do', async () => {
    const { clock, step, order, wake } = await aDelivery();
    await step('request_revision');
    clock.advance(HOUR);
    await step('submit_delivery');
    clock.set(COMPLETES_AT);
    await wake();
    expect(order()).toMatchObject({
      status: 'delivery_submitted',
      delivery: { deliveryId: 'order-1-5', completesAt: '2026-03-05T10:00:01Z' },
    });
    clock.advance(HOUR);
    await wake('2026-03-05T10:00:01Z');
    expect(order().status).toBe('completed');
  });
});

describe('a delivery where the stage sets no deadline', () => {
  const aPatientDelivery = async () => {
    const placed = await aPlacedOrder();
    await placed.step('start_work');
    await placed.step('submit_delivery');
    return placed;
  };

  it('waits for as long as it takes, and says nothing of a deadline', async () => {
    const placed = await aPatientDelivery();
    placed.clock.set('2031-01-01T00:00:00Z');
    await sweepOverdue({ ...placed.ports, measures: recordingMeasures() }, () => 60_000);
    expect(placed.order()).toMatchObject({ status: 'delivery_submitted', delivery: null });
    expect(placed.log().at(-1)?.events).toEqual([{ event: 'delivery_submitted', data: {} }]);
    await placed.step('accept_delivery');
    expect(placed.order().status).toBe('completed');
  });

  it('starts and stops no timer', async () => {
    const placed = await aPatientDelivery();
    expect((await relayed(placed)).told).toEqual([]);
    await placed.step('accept_delivery');
    expect((await relayed(placed)).told).toEqual([]);
  });
});
