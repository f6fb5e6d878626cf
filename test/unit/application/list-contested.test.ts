import { handleCommand } from '../../../lambdas/application/handle-command.ts';
import { listContested } from '../../../lambdas/application/list-contested.ts';
import type { DeskPosition, OrderStore } from '../../../lambdas/application/order-store.ts';
import { placeOrder } from '../../../lambdas/application/place-order.ts';
import { invalidField } from '../../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../../support/callers.ts';
import { aContestedOrder, aDisputedOrder } from '../../support/disputed-order.ts';
import { ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { withLongText } from '../../support/long-texts.ts';
import {
  aPlacedOrder,
  openCommand,
  orderFormFor,
  replyCommand,
} from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

/** Disputes on orders 1 to 4, opened one after the other; the last is contested first. */
const aDesk = async () => {
  const placed = await aPlacedOrder();
  const { ports, clock } = placed;
  const orderIds: string[] = [];
  for (let order = 1; order <= 4; order += 1) {
    clock.advance(1_000);
    const form = orderFormFor('dispute');
    const { orderId } = await placeOrder(ports, { caller: BACK_END, form });
    const command = openCommand('dispute');
    await handleCommand(ports, { orderId, caller: CUSTOMER, command });
    orderIds.push(orderId);
  }
  for (const orderId of orderIds.toReversed()) {
    const command = replyCommand(`${orderId}-2`, 'contest');
    await handleCommand(ports, { orderId, caller: PRO, command });
  }
  return { ports, orderIds };
};

/** As if every dispute had been described at great length. */
const longTexts =
  ({ listContested: list }: OrderStore): OrderStore['listContested'] =>
  async (limit, from) => {
    const page = await list(limit, from);
    const items = page.items.map((item) => ({ ...item, changes: item.changes.map(withLongText) }));
    return { ...page, items };
  };

describe("the moderators' desk", () => {
  it('has the request that was opened first in front', async () => {
    const { ports, orderIds } = await aDesk();
    const { items } = await listContested(ports, MODERATOR, { limit: 20 });
    expect(items.map(({ orderId }) => orderId)).toEqual(orderIds);
  });

  it('shows the deadline as it was moved to before it was contested', async () => {
    const { extend, reply, request, ports } = await aDisputedOrder();
    await extend(request, '2026-03-15T08:00:00Z');
    await reply(request, 'contest');
    const { items } = await listContested(ports, MODERATOR, { limit: 20 });
    expect(items).toMatchObject([{ status: 'contested', expiresAt: '2026-03-15T08:00:00Z' }]);
  });

  it('shows both offers, all evidence, and the order in short', async () => {
    const { ports, request, orderId } = await aContestedOrder();
    const { items } = await listContested(ports, MODERATOR, { limit: 20 });
    expect(items).toEqual([
      {
        ...request,
        status: 'contested',
        response: {
          ...REPLY_FORMS.contest,
          by: { id: 'pro-1', role: 'pro' },
          at: '2026-03-02T08:00:00.000Z',
        },
        order: {
          title: ORDER_FORM.title,
          customerId: 'customer-1',
          proId: 'pro-1',
          customerName: 'Ada',
          proName: 'Grace',
          price: ORDER_FORM.price,
          available: 45_000,
        },
      },
    ]);
    expect(items[0]).toMatchObject({ orderId, form: REQUEST_FORMS.dispute });
  });

  it.each([1, 2, 3, 4, 5])('is the same in pages of %i', async (limit) => {
    const { ports, orderIds } = await aDesk();
    const found: string[] = [];
    let from: DeskPosition | undefined;
    do {
      const page = await listContested(ports, MODERATOR, { limit, from });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      found.push(...page.items.map(({ orderId }) => orderId));
      from = page.next;
    } while (from);
    expect(found).toEqual(orderIds);
  });

  it('ends a page early rather than return more than a function can', async () => {
    const { ports, orderIds } = await aDesk();
    const long = { ...ports, orders: { ...ports.orders, listContested: longTexts(ports.orders) } };
    const first = await listContested(long, MODERATOR, { limit: 20 });
    // As the body of a result: JSON in a string of JSON.
    const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(first.items)));
    expect(bytes).toBeLessThan(6 * 1024 * 1024);
    expect(first.items.map(({ orderId }) => orderId)).toEqual(orderIds.slice(0, 2));
    const second = await listContested(long, MODERATOR, { limit: 20, from: first.next });
    expect(second.items.map(({ orderId }) => orderId)).toEqual(orderIds.slice(2));
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['withdrawn', 'withdraw', CUSTOMER],
    ['decided', 'resolution', MODERATOR],
  ] as const)('no longer has what was %s', async (_, reply, caller) => {
    const { ports, orderIds } = await aDesk();
    const [orderId = ''] = orderIds;
    const command = replyCommand(`${orderId}-2`, reply);
    await handleCommand(ports, { orderId, caller, command });
    const { items } = await listContested(ports, MODERATOR, { limit: 20 });
    expect(items.map((item) => item.orderId)).toEqual(orderIds.slice(1));
  });

  it.each([
    ['the customer', CUSTOMER],
    ['the pro', PRO],
    ['the back end', BACK_END],
    ['a stranger', STRANGER],
  ])('is not for %s, whatever the query', async (_, caller) => {
    const { ports } = await aContestedOrder();
    const wrong = invalidField('/limit', {
      code: 'number-range',
      detail: 'Give a whole number from 1 to 100.',
    });
    for (const query of [{ limit: 20 }, wrong]) {
      expect(await codeOf(listContested(ports, caller, query))).toBe('role-not-allowed');
    }
  });

  it('does not pass over a dispute whose opening is missing: that is a mistake of ours', async () => {
    const { ports } = await aContestedOrder();
    const beheaded: OrderStore['listContested'] = async (...page) => {
      const { items } = await ports.orders.listContested(...page);
      return { items: items.map((item) => ({ ...item, changes: item.changes.slice(1) })) };
    };
    const orders = { ...ports.orders, listContested: beheaded };
    const reading = listContested({ ...ports, orders }, MODERATOR, { limit: 20 });
    await expect(reading).rejects.toThrow('Order order-1 lacks the change that opened order-1-2');
  });

  it('tells a moderator what is wrong with the query', async () => {
    const { ports } = await aContestedOrder();
    const wrong = invalidField('/status', { code: 'not-an-option', detail: 'Give contested.' });
    expect(await codeOf(listContested(ports, MODERATOR, wrong))).toBe('invalid-form');
  });
});
