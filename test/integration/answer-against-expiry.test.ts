import { expireRequest } from '../../lambdas/application/expire-request.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { OrderRequest } from '../../lambdas/domain/order-request.ts';
import { CALLERS, CUSTOMER, PRO } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { otherThan } from '../support/contract.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import { race } from '../support/race.ts';
import { codeOf } from '../support/refusals.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const ROUNDS = 40;

/** A request that is pending, and the service at the millisecond before and at its deadline. */
const pendingRequest = async (type: 'cancellation' | 'additional_work') => {
  const opening = storedOrders(portsOn(database(), clockAt(PLACED_AT)));
  const order = await opening.place();
  const opener = type === 'cancellation' ? CUSTOMER : PRO;
  const { request } = await opening.give(order, opener, openCommand(type));
  const deadline = Date.parse((request as OrderRequest).expiresAt);
  const at = (ms: number) => portsOn(database(), clockAt(new Date(deadline + ms).toISOString()));
  return { order, request: request as OrderRequest, inTime: at(-1), onDeadline: at(0) };
};

type Pending = Awaited<ReturnType<typeof pendingRequest>>;

const answer = ({ order, request, inTime }: Pending, command: Command) => {
  const caller = CALLERS[otherThan(request.openedBy.role)];
  return codeOf(handleCommand(inTime, { orderId: order.orderId, caller, command }));
};

const expire = ({ order, request, onDeadline }: Pending) =>
  expireRequest(onDeadline, { orderId: order.orderId, expiresAt: request.expiresAt });

const eventsOf = async ({ order, inTime }: Pending) =>
  (await storedOrders(inTime).log(order)).flatMap(({ events }) => events.map(({ event }) => event));

describe('an answer in the last millisecond and the expiry, at the same instant', () => {
  it('have one outcome, and it is the one that was told', async () => {
    const outcomes = new Set<string>();

    for (let round = 0; round < ROUNDS; round += 1) {
      const pending = await pendingRequest('cancellation');
      const command = replyCommand(pending.request.requestId, 'decline');
      const [code] = await race(
        round,
        () => answer(pending, command),
        () => expire(pending),
      );
      const [, , ...after] = await eventsOf(pending);
      outcomes.add([code, ...after].join(' '));
    }

    const allowed = [
      'done request_declined',
      'deadline-passed request_expired order_canceled refund_requested',
    ];
    expect(outcomes).toEqual(new Set(allowed));
  });

  it('request at most one refund, whichever of them ends the order', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const pending = await pendingRequest('cancellation');
      const command = replyCommand(pending.request.requestId, 'accept');
      await race(
        round,
        () => answer(pending, command),
        () => Promise.all([expire(pending), expire(pending)]),
      );

      const events = await eventsOf(pending);
      const stored = await storedOrders(pending.inTime).read(pending.order);

      expect(events.filter((event) => event === 'refund_requested')).toHaveLength(1);
      expect(events.filter((event) => event === 'order_canceled')).toHaveLength(1);
      expect(stored).toMatchObject({ status: 'canceled', version: 3, pendingRequest: null });
    }
  });

  it('never add work that was not accepted in time', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const pending = await pendingRequest('additional_work');
      const command = replyCommand(pending.request.requestId, 'accept');
      const [code] = await race(
        round,
        () => answer(pending, command),
        () => expire(pending),
      );

      const { price } = await storedOrders(pending.inTime).read(pending.order);

      expect(price.amount).toBe(code === 'done' ? 70_000 : 50_000);
    }
  });
});

describe('an answer and a withdrawal at the same instant', () => {
  it('have one outcome, and the other one is told that the request is closed', async () => {
    const outcomes = new Set<string>();

    for (let round = 0; round < ROUNDS; round += 1) {
      const pending = await pendingRequest('cancellation');
      const { order, request, inTime } = pending;
      const withdrawal = {
        orderId: order.orderId,
        caller: CUSTOMER,
        command: replyCommand(request.requestId, 'withdraw'),
      };
      const codes = await race(
        round,
        () => answer(pending, replyCommand(request.requestId, 'decline')),
        () => codeOf(handleCommand(inTime, withdrawal)),
      );
      const [, , ...after] = await eventsOf(pending);
      outcomes.add([...codes, ...after].join(' '));
    }

    const allowed = [
      'done request-closed request_declined',
      'request-closed done request_withdrawn',
    ];
    expect(outcomes).toEqual(new Set(allowed));
  });
});

it('an answer that comes late settles the request first, and that stays', async () => {
  const pending = await pendingRequest('cancellation');
  const late = { ...pending, inTime: pending.onDeadline };

  const code = await answer(late, replyCommand(pending.request.requestId, 'decline'));

  expect(code).toBe('deadline-passed');
  expect(await eventsOf(pending)).toEqual([
    'order_placed',
    'request_opened',
    'request_expired',
    'order_canceled',
    'refund_requested',
  ]);
});

it('ten wake-ups at once expire a request once', async () => {
  const pending = await pendingRequest('cancellation');

  await Promise.all(Array.from({ length: 10 }, () => expire(pending)));

  expect((await eventsOf(pending)).filter((event) => event === 'request_expired')).toHaveLength(1);
});
