import { TimersFull, Unavailable } from '../../../lambdas/application/failures.ts';
import { type RelayPorts, relayTimers } from '../../../lambdas/application/relay-timers.ts';
import { MODERATOR, THE_SYSTEM } from '../../support/callers.ts';
import { aCanceledOrder, aChargedOrder } from '../../support/canceled-order.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR } from '../../support/contract.ts';
import { aContestedOrder } from '../../support/disputed-order.ts';
import { recordingMeasures, recordingTimers } from '../../support/in-memory/outlets.ts';
import { aPlacedOrder, PLACED_AT, type PlacedOrder } from '../../support/placed-order.ts';

const portsWith = (changes: Partial<RelayPorts>): RelayPorts => ({
  timers: recordingTimers(),
  measures: recordingMeasures(),
  clock: clockAt(PLACED_AT),
  leads: {},
  ...changes,
});

/** What the latest change of the order has the timers do. */
const relayed = async ({ log }: Pick<PlacedOrder, 'log'>, changes: Partial<RelayPorts> = {}) => {
  const timers = recordingTimers();
  const change = log().at(-1);
  if (change) await relayTimers(portsWith({ timers, ...changes }), change);
  return timers;
};

describe('the relay of timers', () => {
  it('starts the wait when a request is opened', async () => {
    const placed = await aPlacedOrder({ at: '2026-03-02T09:00:00.250Z' });
    await placed.open('change_time');
    const { started, told } = await relayed(placed);
    expect(told).toHaveLength(1);
    expect(started).toEqual([
      {
        ...{ name: 'order-1-2', orderId: 'order-1', expiresAt: '2026-03-04T09:00:01Z' },
        reminders: [],
      },
    ]);
  });

  it("gives the wait the reminders of the request's type that are still to come", async () => {
    const leads = {
      change_time: [
        { iso: 'PT24H', ms: 24 * HOUR },
        { iso: 'PT2H', ms: 2 * HOUR },
      ],
      cancellation: [{ iso: 'PT1H', ms: HOUR }],
    };
    const placed = await aPlacedOrder({ at: '2026-03-02T09:00:00.000Z' });
    await placed.open('change_time');
    const idsAt = async (time: string) => {
      const { started } = await relayed(placed, { leads, clock: clockAt(time) });
      return started.flatMap(({ reminders }) => reminders.map(({ id }) => id));
    };
    const [last, first] = ['order-1-2-reminder-PT2H', 'order-1-2-reminder-PT24H'];
    expect(await idsAt('2026-03-02T09:00:01.000Z')).toEqual([last, first]);
    expect(await idsAt('2026-03-04T08:00:00.000Z')).toEqual([last]);
  });

  it.each([
    ['change_time', 'accept'],
    ['change_time', 'decline'],
    ['change_time', 'withdraw'],
    ['progress_update', 'provide-progress'],
  ] as const)('stops the wait when a %s is met with %s', async (type, reply) => {
    const placed = await aPlacedOrder();
    await placed.reply(await placed.open(type), reply);
    expect((await relayed(placed)).told).toEqual(['stop order-1-2']);
  });

  it('starts the refund, then stops the wait, when a cancellation is accepted', async () => {
    const { told } = await relayed(await aCanceledOrder());
    expect(told).toEqual(['move refund-order-1-2-1', 'stop order-1-2']);
  });

  it('starts the charge, then stops the wait, when more work is accepted', async () => {
    const { told } = await relayed(await aChargedOrder());
    expect(told).toEqual(['move charge-order-1-2-1', 'stop order-1-2']);
  });

  it('stops the wait when a dispute is contested: it has no deadline any more', async () => {
    expect((await relayed(await aContestedOrder())).told).toEqual(['stop order-1-2']);
  });

  it('never stops a wait because of an expiry: that would abort what does the expiring', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    placed.clock.set(request.expiresAt);
    await placed.give(THE_SYSTEM, { type: 'restart_movements' });
    expect(placed.events().at(-1)).toBe('request_expired');
    expect((await relayed(placed)).told).toEqual([]);
  });

  it('only starts the refund when silence canceled the order', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    placed.clock.set(request.expiresAt);
    await placed.give(THE_SYSTEM, { type: 'restart_movements' });
    const { movements, told } = await relayed(placed);
    expect(told).toHaveLength(1);
    expect(movements).toEqual([{ orderId: 'order-1', movementId: 'refund-order-1-2', attempt: 1 }]);
  });

  it('starts a refund again under the next attempt', async () => {
    const canceled = await aCanceledOrder();
    canceled.clock.advance(120_000);
    await canceled.give(THE_SYSTEM, { type: 'restart_movements' });
    expect((await relayed(canceled)).told).toEqual(['move refund-order-1-2-2']);
  });

  it('starts a charge again under the next attempt', async () => {
    const charged = await aChargedOrder();
    charged.clock.advance(120_000);
    await charged.give(THE_SYSTEM, { type: 'restart_movements' });
    expect((await relayed(charged)).told).toEqual(['move charge-order-1-2-2']);
  });

  it('starts a failed refund that an operator retries under the next attempt', async () => {
    const canceled = await aCanceledOrder();
    canceled.payments.behave('decline');
    await canceled.move();
    expect((await relayed(canceled)).told).toEqual([]);
    await canceled.give(MODERATOR, { type: 'retry_refund', form: {} });
    expect((await relayed(canceled)).told).toEqual(['move refund-order-1-2-2']);
  });

  it.each(['start_work', 'submit_delivery', 'request_revision', 'accept_delivery'] as const)(
    'has nothing to do with %s',
    async (step) => {
      const placed = await aPlacedOrder();
      if (step !== 'start_work') await placed.step('start_work');
      if (step === 'request_revision' || step === 'accept_delivery') {
        await placed.step('submit_delivery');
      }
      await placed.step(step);
      expect((await relayed(placed)).told).toEqual([]);
    },
  );

  it('fails when a start does, so that the change is sent again', async () => {
    const placed = await aPlacedOrder();
    await placed.open('change_time');
    const timers = recordingTimers();
    const ports = portsWith({ timers });
    timers.failWith(new Unavailable('Step Functions is down'));
    const [, change] = placed.log();
    if (!change) throw new Error('Opening left no change');
    await expect(relayTimers(ports, change)).rejects.toBeInstanceOf(Unavailable);
    timers.failWith(undefined);
    await relayTimers(ports, change);
    expect(timers.told).toEqual(['start order-1-2']);
  });

  it('is not held up by a wait that cannot be stopped: it will find nothing to do', async () => {
    const placed = await aPlacedOrder();
    await placed.reply(await placed.open('change_time'), 'decline');
    const timers = recordingTimers();
    const measures = recordingMeasures();
    timers.failWith(new Unavailable('Step Functions is overloaded'));
    const change = placed.log().at(-1);
    if (change) await relayTimers(portsWith({ timers, measures }), change);
    expect(measures.valuesOf('TimerNotStopped')).toEqual([1]);
    expect(measures.aboutOf('TimerNotStopped')).toEqual([{ timer: 'order-1-2' }]);
  });

  it.each([
    ['started', 'open'],
    ['stopped', 'decline'],
  ] as const)('is held up by a wait that cannot be %s for a reason of our own', async (_, what) => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    if (what === 'decline') await placed.reply(request, 'decline');
    const timers = recordingTimers();
    timers.failWith(new TypeError('This is our mistake'));
    const change = placed.log().at(-1);
    const relaying = change && relayTimers(portsWith({ timers }), change);
    await expect(relaying).rejects.toThrow('This is our mistake');
  });

  it('is not held up by a wait that there is no room for: the sweeper does its work', async () => {
    const placed = await aPlacedOrder();
    await placed.open('change_time');
    const timers = recordingTimers();
    const measures = recordingMeasures();
    timers.failWith(new TimersFull('A million are open'));
    const change = placed.log().at(-1);
    if (change) await relayTimers(portsWith({ timers, measures }), change);
    expect(measures.valuesOf('TimerNotStarted')).toEqual([1]);
    expect(measures.aboutOf('TimerNotStarted')).toEqual([
      { orderId: 'order-1', timer: 'order-1-2' },
    ]);
  });

  it('is held up by a refund that there is no room for', async () => {
    const timers = recordingTimers();
    timers.failWith(new TimersFull('A million are open'));
    const change = (await aCanceledOrder()).log().at(-1);
    const relaying = change && relayTimers(portsWith({ timers }), change);
    await expect(relaying).rejects.toBeInstanceOf(TimersFull);
  });
});
