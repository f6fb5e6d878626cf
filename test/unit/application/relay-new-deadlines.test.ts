import { type RelayPorts, relayTimers } from '../../../lambdas/application/relay-timers.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR } from '../../support/contract.ts';
import { recordingMeasures, recordingTimers } from '../../support/in-memory/outlets.ts';
import { aPlacedOrder, type PlacedOrder } from '../../support/placed-order.ts';

const LEADS = {
  change_time: [
    { iso: 'PT24H', ms: 24 * HOUR },
    { iso: 'PT2H', ms: 2 * HOUR },
  ],
};

/** What the latest change of the order has the timers do. */
const relayed = async ({ log, clock }: PlacedOrder, changes: Partial<RelayPorts> = {}) => {
  const timers = recordingTimers();
  const measures = recordingMeasures();
  const ports = { timers, measures, clock: clockAt(new Date(clock.now()).toISOString()) };
  const change = log().at(-1);
  if (change) await relayTimers({ ...ports, leads: LEADS, ...changes }, change);
  return timers;
};

const anExtended = async () => {
  const placed = await aPlacedOrder();
  const request = await placed.open('change_time');
  await placed.extend(request, '2026-03-06T08:00:00Z');
  return { ...placed, request };
};

describe('the relay of a moved deadline', () => {
  it('starts the new wait before it stops the old one: there is never none', async () => {
    const { told, started } = await relayed(await anExtended());
    expect(told).toEqual(['start order-1-2.1', 'stop order-1-2']);
    expect(started).toMatchObject([{ orderId: 'order-1', expiresAt: '2026-03-06T08:00:00Z' }]);
  });

  it('gives each move a wait of its own: no name is used twice', async () => {
    const extended = await anExtended();
    await extended.extend(extended.request, '2026-03-08T08:00:00Z');
    expect((await relayed(extended)).told).toEqual(['start order-1-2.2', 'stop order-1-2.1']);
  });

  it('reminds anew, under new names and of the new deadline', async () => {
    const { started } = await relayed(await anExtended());
    expect(started[0]?.reminders).toMatchObject([
      {
        id: 'order-1-2.1-reminder-PT2H',
        version: 3,
        at: '2026-03-06T06:00:00.000Z',
        data: { requestId: 'order-1-2', mustAct: { role: 'pro' } },
      },
      {
        id: 'order-1-2.1-reminder-PT24H',
        at: '2026-03-05T08:00:00.000Z',
        data: { expiresAt: '2026-03-06T08:00:00Z', remaining: 'PT24H' },
      },
    ]);
  });

  it('leaves out a reminder that would come no later than the move', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    placed.clock.set('2026-03-04T07:00:00.000Z');
    await placed.extend(request, '2026-03-05T07:00:00Z');
    const { started } = await relayed(placed);
    expect(started[0]?.reminders.map(({ id }) => id)).toEqual(['order-1-2.1-reminder-PT2H']);
  });

  it('does the same when it is repeated', async () => {
    const extended = await anExtended();
    const timers = recordingTimers();
    await relayed(extended, { timers });
    await relayed(extended, { timers });
    expect(timers.told.slice(2)).toEqual(timers.told.slice(0, 2));
  });

  it.each(['accept', 'decline', 'withdraw'] as const)('stops the wait with %s', async (reply) => {
    const extended = await anExtended();
    await extended.reply(extended.request, reply);
    expect((await relayed(extended)).told).toEqual(['stop order-1-2.1']);
  });
});

describe('the relay of a counter-offer', () => {
  it('stops the wait of the first offer and starts that of the second', async () => {
    const placed = await aPlacedOrder();
    await placed.counter(await placed.open('change_time'));
    const { told, started } = await relayed(placed);
    expect(told).toEqual(['stop order-1-2', 'start order-1-3']);
    expect(started).toMatchObject([
      {
        expiresAt: '2026-03-04T08:00:00Z',
        reminders: [{ data: { mustAct: { role: 'customer' } } }, { id: expect.any(String) }],
      },
    ]);
  });

  it('stops the wait that the first offer had at last', async () => {
    const extended = await anExtended();
    await extended.counter(extended.request);
    expect((await relayed(extended)).told).toEqual(['stop order-1-2.1', 'start order-1-4']);
  });
});
