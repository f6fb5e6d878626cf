import { getHistory } from '../../../lambdas/application/get-history.ts';
import { getOrder } from '../../../lambdas/application/get-order.ts';
import { getRequest } from '../../../lambdas/application/get-request.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import { invalidField, Rejection } from '../../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER, THE_SYSTEM } from '../../support/callers.ts';
import { aPlacedOrder, openCommand, replyCommand } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const aPendingCancellation = async () => {
  const placed = await aPlacedOrder();
  const { requestId } = await placed.open('cancellation');
  const read = (orderId: string, caller: Caller) => [
    getOrder(placed.ports, orderId, caller),
    getHistory(placed.ports, orderId, caller, { limit: 20 }),
    getHistory(
      placed.ports,
      orderId,
      caller,
      invalidField('/limit', { code: 'number-range', detail: 'Give less.' }),
    ),
    getRequest(placed.ports, orderId, requestId, caller),
  ];
  const act = (caller: Caller) => [
    placed.give(caller, openCommand('change_time')),
    placed.give(caller, replyCommand(requestId, 'accept')),
    placed.give(caller, { type: 'start_work', form: {} }),
    placed.give(caller, { type: 'retry_refund', form: {} }),
  ];
  return { placed, requestId, read, act };
};

const refusal = (call: Promise<unknown>): Promise<Rejection> =>
  call.then(
    () => new Rejection('conflict', 'It was not refused'),
    (error: Rejection) => error,
  );

describe('somebody who is nothing to an order', () => {
  it('gets 404 from everything, the same as for an order that does not exist', async () => {
    const { read, placed } = await aPendingCancellation();
    const strange = await Promise.all(read(placed.orderId, STRANGER).map(refusal));
    const missing = await Promise.all(read('order-2', CUSTOMER).map(refusal));
    expect(strange.map(({ code }) => code)).toEqual(Array(4).fill('order-not-found'));
    expect(strange.map(({ code, message }) => ({ code, message }))).toEqual(
      missing.map(({ code, message }) => ({ code, message })),
    );
  });

  it('cannot do anything, whatever the command', async () => {
    const { act, placed } = await aPendingCancellation();
    const codes = await Promise.all(act(STRANGER).map(codeOf));
    expect(codes).toEqual(Array(4).fill('order-not-found'));
    expect(placed.order().version).toBe(2);
  });

  it('cannot have an id that no order can have looked up', async () => {
    const { ports } = await aPlacedOrder();
    let reads = 0;
    const load = async () => {
      reads += 1;
      return undefined;
    };
    const counting = { ...ports, orders: { ...ports.orders, load } };
    const odd = getOrder(counting, 'ORDER#1', CUSTOMER);
    expect(await codeOf(odd)).toBe('order-not-found');
    expect(reads).toBe(0);
  });
});

describe('a moderator and the back end', () => {
  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
  ])('%s reads every order, without an assistant', async (_, caller) => {
    const { placed, requestId } = await aPendingCancellation();
    const order = await getOrder(placed.ports, placed.orderId, caller);
    expect(order).toMatchObject({ orderId: 'order-1', assistant: [] });
    expect(order.pendingRequest).toMatchObject({ requestId, form: { reason: 'no_longer_needed' } });
    const request = await getRequest(placed.ports, placed.orderId, requestId, caller);
    expect(request).toMatchObject({ requestId, status: 'pending' });
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
  ])('%s is told 403 where a command is not theirs', async (_, caller) => {
    const { placed, requestId } = await aPendingCancellation();
    const commands = [
      openCommand('change_time'),
      replyCommand(requestId, 'accept'),
      replyCommand(requestId, 'withdraw'),
      { type: 'start_work', form: {} } as const,
    ];
    for (const command of commands) {
      expect(await codeOf(placed.give(caller, command))).toBe('role-not-allowed');
    }
  });
});

describe('one person with several hats', () => {
  it('as a moderator who is a party may act as the party, and not as the moderator', async () => {
    const placed = await aPlacedOrder();
    const moderatingPro = { ...PRO, isModerator: true };
    const retry = { type: 'retry_refund', form: {} } as const;
    expect(await codeOf(placed.give(moderatingPro, retry))).toBe('role-not-allowed');
    const { changes } = await placed.give(moderatingPro, { type: 'start_work', form: {} });
    expect(changes[0]?.actor).toEqual({ id: 'pro-1', role: 'pro' });
  });

  it('as a back end that is also a party retries a refund as the back end', async () => {
    const placed = await aPlacedOrder();
    await placed.reply(await placed.open('cancellation'), 'accept');
    const [refund] = placed.order().movements;
    const outcome = { status: 'refused', reason: 'closed' } as const;
    const failed = {
      type: 'record_movement_outcome',
      key: refund?.movementId ?? '',
      outcome,
    } as const;
    await placed.give(THE_SYSTEM, failed);
    const customerToo = { ...CUSTOMER, isBackEnd: true };
    const { changes } = await placed.give(customerToo, { type: 'retry_refund', form: {} });
    expect(changes[0]?.actor).toEqual({ id: 'customer-1', role: 'marketplace' });
  });
});
