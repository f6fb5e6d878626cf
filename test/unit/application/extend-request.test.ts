import { DeadlineNotReached, expireRequest } from '../../../lambdas/application/expire-request.ts';
import { getHistory } from '../../../lambdas/application/get-history.ts';
import { getRequest } from '../../../lambdas/application/get-request.ts';
import { sweepOverdue } from '../../../lambdas/application/sweep-overdue.ts';
import { CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { aContestedOrder } from '../../support/disputed-order.ts';
import { recordingMeasures } from '../../support/in-memory/outlets.ts';
import { aKey } from '../../support/keys.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

/** The deadline of a request that is opened as soon as the order is placed, and later ones. */
const FIRST = '2026-03-04T08:00:00Z';
const SECOND = '2026-03-06T08:00:00Z';
const THIRD = '2026-03-09T08:00:00Z';

/** The customer's cancellation, which the pro has been given two more days to answer. */
const anExtended = async () => {
  const placed = await aPlacedOrder();
  const request = await placed.open('cancellation');
  await placed.extend(request, SECOND);
  const wake = (expiresAt: string) =>
    expireRequest(placed.ports, { orderId: placed.orderId, expiresAt });
  return { ...placed, request, wake };
};

const readIn = ({ ports, orderId, request }: Awaited<ReturnType<typeof anExtended>>) =>
  getRequest(ports, orderId, request.requestId, CUSTOMER);

describe('a request whose deadline was moved', () => {
  it('is the same request, with the new deadline', async () => {
    const extended = await anExtended();
    expect(await readIn(extended)).toEqual({ ...extended.request, expiresAt: SECOND });
    expect(extended.order().pendingRequest).toMatchObject({ expiresAt: SECOND });
  });

  it('comes back from the command as it has become', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    const done = await placed.extend(request, SECOND);
    expect(done.request).toMatchObject({ ...request, expiresAt: SECOND });
  });

  it('can be answered between the old deadline and the new one', async () => {
    const extended = await anExtended();
    extended.clock.set(FIRST);
    await extended.reply(extended.request, 'decline');
    expect(await readIn(extended)).toMatchObject({ status: 'declined', expiresAt: SECOND });
    expect(extended.events()).not.toContain('request_expired');
  });

  it('can be answered until the last millisecond, and not at the new deadline', async () => {
    for (const [late, code] of [
      [-1, 'done'],
      [0, 'deadline-passed'],
    ] as const) {
      const extended = await anExtended();
      extended.clock.set(Date.parse(SECOND) + late);
      expect(await codeOf(extended.reply(extended.request, 'decline'))).toBe(code);
    }
  });

  it('can be countered: the next offer has the usual window again', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    await placed.extend(request, THIRD);
    placed.clock.set('2026-03-05T08:00:00.000Z');
    expect(await placed.counter(request)).toMatchObject({ expiresAt: '2026-03-07T08:00:00Z' });
  });

  it('can be moved again, as often as there is time', async () => {
    const extended = await anExtended();
    extended.clock.set(FIRST);
    await extended.extend(extended.request, THIRD);
    extended.clock.set(SECOND);
    await extended.extend(extended.request, '2026-03-16T08:00:00Z');
    expect(await readIn(extended)).toMatchObject({
      status: 'pending',
      expiresAt: '2026-03-16T08:00:00Z',
    });
  });

  it('keeps its new deadline on record after it has closed', async () => {
    const extended = await anExtended();
    await extended.extend(extended.request, THIRD);
    await extended.reply(extended.request, 'withdraw');
    expect(await readIn(extended)).toMatchObject({ status: 'withdrawn', expiresAt: THIRD });
  });

  it('shows in the history from when to when', async () => {
    const { ports, orderId } = await anExtended();
    const { entries } = await getHistory(ports, orderId, CUSTOMER, { limit: 100 });
    expect(entries.at(-1)).toMatchObject({
      event: 'deadline_extended',
      actor: { role: 'customer' },
      data: { requestId: 'order-1-2', type: 'cancellation', from: FIRST, expiresAt: SECOND },
    });
  });
});

describe('a wake-up', () => {
  it('for the old deadline ends quietly, and changes nothing', async () => {
    const extended = await anExtended();
    extended.clock.set(FIRST);
    await expect(extended.wake(FIRST)).resolves.toBeUndefined();
    expect(extended.order()).toMatchObject({ version: 3, status: 'accepted' });
  });

  it('for the new deadline that comes too early waits again', async () => {
    const extended = await anExtended();
    extended.clock.set(Date.parse(SECOND) - 1);
    await expect(extended.wake(SECOND)).rejects.toBeInstanceOf(DeadlineNotReached);
  });

  it('for the new deadline does what silence does', async () => {
    const extended = await anExtended();
    extended.clock.set(SECOND);
    await extended.wake(SECOND);
    expect(extended.order()).toMatchObject({ status: 'canceled', pendingRequest: null });
    expect(extended.log().at(-1)?.events[0]).toMatchObject({
      event: 'request_expired',
      data: { expiresAt: SECOND },
    });
  });

  it('for the old deadline that comes very late applies the new one: the fact decides', async () => {
    const extended = await anExtended();
    extended.clock.set(SECOND);
    await extended.wake(FIRST);
    expect(extended.order().status).toBe('canceled');
  });

  it('that is lost is made up for by the sweeper, at the new deadline', async () => {
    const extended = await anExtended();
    const ports = { ...extended.ports, measures: recordingMeasures() };
    extended.clock.set(FIRST);
    await sweepOverdue(ports, () => 60_000);
    expect(extended.order().status).toBe('accepted');
    extended.clock.set(SECOND);
    await sweepOverdue(ports, () => 60_000);
    expect(extended.order().status).toBe('canceled');
  });
});

describe('more time to answer is not given', () => {
  it.each([
    ['the one who is asked', PRO, 'role-not-allowed'],
    ['a moderator', MODERATOR, 'role-not-allowed'],
    ['a stranger', STRANGER, 'order-not-found'],
  ])('by %s', async (_, as, code) => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    expect(await codeOf(placed.extend(request, SECOND, { as }))).toBe(code);
    expect(placed.order().version).toBe(2);
  });

  it('once the deadline has passed, which is then applied', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    placed.clock.set(FIRST);
    expect(await codeOf(placed.extend(request, SECOND))).toBe('deadline-passed');
    expect(placed.order()).toMatchObject({ version: 3, status: 'canceled' });
  });

  it.each(['accept', 'decline', 'counter', 'withdraw'] as const)('after %s', async (reply) => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    await placed.reply(request, reply);
    expect(await codeOf(placed.extend(request, SECOND))).toBe('request-closed');
  });

  it('for a contested dispute, which has no deadline', async () => {
    const contested = await aContestedOrder();
    const late = contested.extend(contested.request, '2026-03-12T08:00:00Z');
    expect(await codeOf(late)).toBe('answer-not-allowed');
  });

  it('when it is only tried', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    const { request: tried } = await placed.extend(request, SECOND, { dryRun: true });
    expect(tried).toMatchObject({ expiresAt: SECOND });
    expect(placed.order()).toMatchObject({ version: 2, pendingRequest: { expiresAt: FIRST } });
  });
});

describe('the same extension again', () => {
  it('with its key moves nothing, and shows the request as it is', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    await placed.extend(request, SECOND, { key: aKey() });
    await placed.reply(request, 'decline');
    const again = await placed.extend(request, SECOND, { key: aKey() });
    expect(again.request).toMatchObject({ status: 'declined', expiresAt: SECOND });
    expect(placed.order().version).toBe(4);
  });

  it('without a key is refused: it is not later any more', async () => {
    const { extend, request } = await anExtended();
    expect(await codeOf(extend(request, SECOND))).toBe('invalid-form');
  });
});
