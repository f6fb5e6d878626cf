import { DeadlineNotReached, expireRequest } from '../../../lambdas/application/expire-request.ts';
import { VersionConflict } from '../../../lambdas/application/failures.ts';
import { CALLERS } from '../../support/callers.ts';
import { OPENINGS, REQUESTS } from '../../support/contract.ts';
import { outrun } from '../../support/in-memory/races.ts';
import { aPlacedOrder, openCommand, orderFormFor } from '../../support/placed-order.ts';

const aPending = async (type: 'change_time' | 'cancellation' = 'cancellation') => {
  const placed = await aPlacedOrder();
  const request = await placed.open(type);
  const wake = (through = placed.ports.orders) => {
    const { orderId, expiresAt } = request;
    return expireRequest({ ...placed.ports, orders: through }, { orderId, expiresAt });
  };
  return { placed, request, wake };
};

const STATUS_AFTER = {
  no_change: 'accepted',
  cancel_order_and_refund: 'canceled',
  refund_requested_amount: 'completed',
};

describe('a wake-up', () => {
  it.each(OPENINGS)("at the deadline applies the silence to the $opener's $type", async (cell) => {
    const placed = await aPlacedOrder({ form: orderFormFor(cell.type) });
    const { request } = await placed.give(CALLERS[cell.opener], openCommand(cell.type));
    const expiresAt = request?.expiresAt ?? '';
    placed.clock.set(expiresAt);
    await expireRequest(placed.ports, { orderId: 'order-1', expiresAt });
    expect(placed.order()).toMatchObject({
      version: 3,
      pendingRequest: null,
      status: STATUS_AFTER[REQUESTS[cell.type].onSilence],
    });
    expect(placed.log().at(-1)?.actor).toEqual({ id: 'system', role: 'system' });
  });

  it.each([1, 999, 3_600_000])('%i ms early waits again and changes nothing', async (early) => {
    const { placed, request, wake } = await aPending();
    placed.clock.set(Date.parse(request.expiresAt) - early);
    await expect(wake()).rejects.toBeInstanceOf(DeadlineNotReached);
    await expect(wake()).rejects.toHaveProperty('name', 'DeadlineNotReached');
    expect(placed.order().version).toBe(2);
  });

  it('that comes days late does the same, at the time it came', async () => {
    const { placed, wake } = await aPending();
    placed.clock.set('2026-03-30T00:00:00.500Z');
    await wake();
    expect(placed.order()).toMatchObject({ status: 'canceled', version: 3 });
    expect(placed.log().at(-1)?.at).toBe('2026-03-30T00:00:00.500Z');
  });

  it('that is repeated does nothing more', async () => {
    const { placed, request, wake } = await aPending();
    placed.clock.set(request.expiresAt);
    await wake();
    await wake();
    await Promise.all([wake(), wake()]);
    expect(placed.order().version).toBe(3);
  });

  it('that comes many times at once applies the silence once', async () => {
    const { placed, request, wake } = await aPending();
    placed.clock.set(request.expiresAt);
    await Promise.all(Array.from({ length: 10 }, () => wake()));
    expect(placed.events().filter((event) => event === 'request_expired')).toHaveLength(1);
  });

  it.each(['accept', 'decline', 'withdraw'] as const)(
    'after %s finds nothing to do',
    async (reply) => {
      const { placed, request, wake } = await aPending('change_time');
      await placed.reply(request, reply);
      await wake();
      placed.clock.set(request.expiresAt);
      await wake();
      expect(placed.order().version).toBe(3);
    },
  );

  it('for a closed request does not touch the one that is pending now', async () => {
    const { placed, request, wake } = await aPending();
    await placed.reply(request, 'decline');
    placed.clock.advance(1_000);
    await placed.open('change_time');
    placed.clock.set(request.expiresAt);
    await wake();
    expect(placed.order().version).toBe(4);
  });

  it('that loses against an answer ends in peace', async () => {
    const { placed, request, wake } = await aPending();
    placed.clock.set(request.expiresAt);
    const answerInTime = async () => {
      placed.clock.advance(-1);
      await placed.reply(request, 'decline');
      placed.clock.advance(1);
    };
    await wake(outrun(placed.orders, answerInTime));
    expect(placed.events()).not.toContain('request_expired');
    expect(placed.order().status).toBe('accepted');
  });

  it('that loses again and again fails, so that its workflow tries it again', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const { placed, request, wake } = await aPending();
    placed.clock.set(request.expiresAt);
    const lose = async () => {
      throw new VersionConflict();
    };
    await expect(wake(outrun(placed.orders, lose, 6))).rejects.toMatchObject({ code: 'conflict' });
    await wake();
    expect(placed.order().status).toBe('canceled');
    jest.restoreAllMocks();
  });

  it('for an order that does not exist is a mistake', async () => {
    const { ports } = await aPlacedOrder();
    const unknown = { orderId: 'order-9', expiresAt: '2026-03-04T08:00:00Z' };
    await expect(expireRequest(ports, unknown)).rejects.toThrow('There is no order order-9');
  });
});
