import { Unavailable } from '../../../lambdas/application/failures.ts';
import { publishEvents } from '../../../lambdas/application/publish-events.ts';
import { THE_SYSTEM } from '../../support/callers.ts';
import { aCanceledOrder } from '../../support/canceled-order.ts';
import { recordingBus } from '../../support/in-memory/outlets.ts';

/** An order whose refund has been started twice. */
const anEventfulLog = async () => {
  const canceled = await aCanceledOrder();
  canceled.clock.advance(120_000);
  await canceled.give(THE_SYSTEM, { type: 'restart_movements' });
  await canceled.move();
  return canceled.log();
};

describe('publishing what happened', () => {
  it('names every event by order, version and place in its change', async () => {
    const bus = recordingBus();
    await publishEvents(bus, await anEventfulLog());
    expect(bus.published.flat().map(({ id, event }) => [id, event])).toEqual([
      ['order-1-1-0', 'order_placed'],
      ['order-1-2-0', 'request_opened'],
      ['order-1-3-0', 'request_accepted'],
      ['order-1-3-1', 'order_canceled'],
      ['order-1-3-2', 'refund_requested'],
      ['order-1-5-0', 'refund_succeeded'],
    ]);
  });

  it('tells who did what, when, and with which data', async () => {
    const bus = recordingBus();
    const [, , accepted] = await anEventfulLog();
    await publishEvents(bus, accepted ? [accepted] : []);
    expect(bus.published.flat()[1]).toEqual({
      id: 'order-1-3-1',
      event: 'order_canceled',
      schemaVersion: 1,
      orderId: 'order-1',
      version: 3,
      at: '2026-03-02T08:00:00.000Z',
      actor: { id: 'pro-1', role: 'pro' },
      data: { requestId: 'order-1-2' },
    });
  });

  it('again, alone or with others, has the same names: subscribers can tell a repetition', async () => {
    const log = await anEventfulLog();
    const [together, oneByOne] = [recordingBus(), recordingBus()];
    await publishEvents(together, log);
    for (const change of log) await publishEvents(oneByOne, [change]);
    expect(oneByOne.published.flat()).toEqual(together.published.flat());
  });

  it('hands over a batch at once', async () => {
    const bus = recordingBus();
    await publishEvents(bus, await anEventfulLog());
    expect(bus.published).toHaveLength(1);
  });

  it('says nothing of what only we need to know', async () => {
    const bus = recordingBus();
    const restarted = (await anEventfulLog()).filter(({ version }) => version === 4);
    expect(restarted[0]?.events[0]?.event).toBe('refund_restarted');
    await publishEvents(bus, restarted);
    expect(bus.published).toEqual([]);
  });

  it('fails when the bus does, so that the batch is sent again', async () => {
    const bus = recordingBus();
    bus.failWith(new Unavailable('EventBridge is down'));
    const log = await anEventfulLog();
    await expect(publishEvents(bus, log)).rejects.toBeInstanceOf(Unavailable);
    bus.failWith(undefined);
    await publishEvents(bus, log);
    expect(bus.published.flat()).toHaveLength(6);
  });
});
