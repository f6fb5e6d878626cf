import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import { listFailedMovements } from '../../../lambdas/application/list-failed-movements.ts';
import type { FailedPosition } from '../../../lambdas/application/order-store.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { invalidField } from '../../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER, THE_SYSTEM } from '../../support/callers.ts';
import { aChargedOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { aPlacedOrder, openCommand, replyCommand } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const REFUSED = { status: 'refused', reason: 'The card has expired' } as const;

/** Three canceled orders, whose refunds the provider refuses: the last one's first. */
const threeRefusals = async () => {
  const { ports, clock } = await aPlacedOrder();
  const orderIds: string[] = [];
  for (let order = 1; order <= 3; order += 1) {
    const { orderId } = await placeOrder(ports, { caller: BACK_END, form: ORDER_FORM });
    const command = openCommand('cancellation');
    await handleCommand(ports, { orderId, caller: CUSTOMER, command });
    const accept = replyCommand(`${orderId}-2`, 'accept');
    await handleCommand(ports, { orderId, caller: PRO, command: accept });
    orderIds.push(orderId);
  }
  for (const orderId of orderIds.toReversed()) {
    clock.advance(1_000);
    const record = { type: 'record_movement_outcome', outcome: REFUSED } as const;
    const command = { ...record, key: `refund-${orderId}-2` };
    await handleCommand(ports, { orderId, caller: THE_SYSTEM, command });
  }
  const list = (limit: number, from?: FailedPosition) =>
    listFailedMovements(ports, MODERATOR, { limit, from });
  return { ports, orderIds, list };
};

describe('the failed movements', () => {
  it('say all that is needed to find them and to try them again', async () => {
    const { list, orderIds } = await threeRefusals();
    const { items } = await list(1);
    expect(items).toEqual([
      {
        orderId: orderIds[2],
        title: 'Paint the hall',
        kind: 'refund',
        requestId: `${orderIds[2]}-2`,
        type: 'cancellation',
        status: 'failed',
        amount: 45_000,
        currency: 'USD',
        requestedAt: '2026-03-02T08:00:00.000Z',
        failedAt: '2026-03-02T08:00:01.000Z',
        refusals: 1,
      },
    ]);
  });

  it('come with the one that has waited longest in front, page by page', async () => {
    const { list, orderIds } = await threeRefusals();
    const first = await list(2);
    const second = await list(2, first.next);
    const pages = [first, second].map(({ items }) => items.map(({ orderId }) => orderId));
    expect(pages).toEqual([[orderIds[2], orderIds[1]], [orderIds[0]]]);
    expect(second.next).toBeUndefined();
  });

  it('are left by what is tried again', async () => {
    const { list, ports, orderIds } = await threeRefusals();
    const command = { type: 'retry_refund', form: {} } as const;
    await handleCommand(ports, { orderId: String(orderIds[2]), caller: MODERATOR, command });
    expect((await list(20)).items.map(({ orderId }) => orderId)).toEqual([
      orderIds[1],
      orderIds[0],
    ]);
  });

  it('do not hold the charge of an order that was canceled: it is not charged any more', async () => {
    const { ports, orderId, open, reply, payments, move } = await aChargedOrder();
    payments.behave('decline');
    await move();
    const list = () => listFailedMovements(ports, MODERATOR, { limit: 20 });
    expect((await list()).items).toMatchObject([{ orderId, kind: 'charge' }]);
    await reply(await open('cancellation'), 'accept');
    expect((await list()).items).toEqual([]);
  });

  it.each([CUSTOMER, PRO, BACK_END, STRANGER])('are not for $id to see', async (caller) => {
    const { ports } = await threeRefusals();
    const list = listFailedMovements(ports, caller, { limit: 20 });
    expect(await codeOf(list)).toBe('role-not-allowed');
  });

  it('are refused with what is wrong with the query', async () => {
    const { ports } = await threeRefusals();
    const query = invalidField('/status', { code: 'not-an-option', detail: 'Give failed.' });
    expect(await codeOf(listFailedMovements(ports, MODERATOR, query))).toBe('invalid-form');
  });
});
