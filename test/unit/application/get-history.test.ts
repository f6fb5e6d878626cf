import { getHistory, type HistoryPosition } from '../../../lambdas/application/get-history.ts';
import { invalidField } from '../../../lambdas/domain/rejections.ts';
import { CUSTOMER, PRO, THE_SYSTEM } from '../../support/callers.ts';
import { aCanceledOrder, aChargedOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM } from '../../support/forms.ts';
import { withLongText } from '../../support/long-texts.ts';
import { aPlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

/** Five public changes, one of them of three events, and two hidden ones in a row. */
const anEventfulOrder = async () => {
  const canceled = await aCanceledOrder();
  for (let starts = 0; starts < 2; starts += 1) {
    canceled.clock.advance(120_000);
    await canceled.give(THE_SYSTEM, { type: 'restart_movements' });
  }
  await canceled.move();
  return canceled;
};

const ALL = [
  [1, 'order_placed', 'marketplace'],
  [2, 'request_opened', 'customer'],
  [3, 'request_accepted', 'pro'],
  [3, 'order_canceled', 'pro'],
  [3, 'refund_requested', 'pro'],
  [6, 'refund_succeeded', 'system'],
];

type Reading = Parameters<typeof getHistory>[0];

const pagesOf = async (ports: Reading, limit: number) => {
  const pages = [];
  let from: HistoryPosition | undefined;
  do {
    const { entries, next } = await getHistory(ports, 'order-1', CUSTOMER, { limit, from });
    pages.push(entries.map(({ version, event, actor }) => [version, event, actor.role]));
    from = next;
  } while (from);
  return pages;
};

describe('the history of an order', () => {
  it('tells what happened, oldest first: who, when, what, and with which data', async () => {
    const { ports } = await anEventfulOrder();
    const { entries, next } = await getHistory(ports, 'order-1', PRO, { limit: 100 });
    expect(next).toBeUndefined();
    expect(entries[3]).toEqual({
      version: 3,
      at: '2026-03-02T08:00:00.000Z',
      actor: { id: 'pro-1', role: 'pro' },
      event: 'order_canceled',
      data: { requestId: 'order-1-2' },
    });
    expect(entries[2]?.data).toMatchObject({ requestId: 'order-1-2', type: 'cancellation' });
  });

  it('shows what was paid, but not by which reference', async () => {
    const { ports } = await aPlacedOrder();
    const { entries } = await getHistory(ports, 'order-1', CUSTOMER, { limit: 1 });
    expect(entries[0]?.data).toHaveProperty('payment', { captured: 50_000, serviceFee: 5_000 });
  });

  it('shows that nothing was paid yet', async () => {
    const placed = await aPlacedOrder({ form: { ...ORDER_FORM, payment: null } });
    const { entries } = await getHistory(placed.ports, 'order-1', CUSTOMER, { limit: 1 });
    expect(entries[0]?.data).toHaveProperty('payment', null);
  });

  it.each([
    ['refund', aCanceledOrder, 'cancellation', 45_000],
    ['charge', aChargedOrder, 'additional_work', 20_000],
  ] as const)('shows that a %s has failed, but not what the provider said', async (...row) => {
    const [kind, anOrderWith, type, amount] = row;
    const { ports, payments, move } = await anOrderWith();
    payments.behave('decline');
    await move();
    const { entries } = await getHistory(ports, 'order-1', CUSTOMER, { limit: 100 });
    expect(entries.at(-1)).toMatchObject({ event: `${kind}_failed` });
    expect(entries.at(-1)?.data).toEqual({
      movementId: `${kind}-order-1-2`,
      requestId: 'order-1-2',
      type,
      amount,
      currency: 'USD',
    });
  });

  it('ends a page early rather than return more than a function can', async () => {
    const placed = await aPlacedOrder();
    for (let requests = 0; requests < 4; requests += 1) {
      await placed.reply(await placed.open('cancellation'), 'withdraw');
    }
    const { orders } = placed.ports;
    const changes: typeof orders.changes = async (...query) =>
      (await orders.changes(...query)).map(withLongText);
    const pages = await pagesOf({ ...placed.ports, orders: { ...orders, changes } }, 100);
    expect(pages.map(({ length }) => length)).toEqual([5, 4]);
    expect(pages.flat().map(([, event]) => event)).toEqual(placed.events());
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 100])('is the same in pages of %i', async (limit) => {
    const { ports } = await anEventfulOrder();
    const pages = await pagesOf(ports, limit);
    expect(pages.flat()).toEqual(ALL);
    expect(pages).toHaveLength(Math.ceil(ALL.length / limit));
    expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
  });

  it('splits a change of several events between pages, each with its version', async () => {
    const { ports } = await anEventfulOrder();
    const [, second] = await pagesOf(ports, 3);
    expect(second).toEqual(ALL.slice(3));
    const { next } = await getHistory(ports, 'order-1', CUSTOMER, { limit: 3 });
    expect(next).toEqual({ version: 3, index: 1 });
  });

  it('has no page for what comes after the end', async () => {
    const { ports } = await anEventfulOrder();
    const from = { version: 99, index: 0 };
    const page = await getHistory(ports, 'order-1', CUSTOMER, { limit: 5, from });
    expect(page).toEqual({ entries: [], next: undefined });
  });

  it('does not miss what comes after a page while it is being read', async () => {
    const placed = await aPlacedOrder();
    await placed.open('change_time');
    const first = await getHistory(placed.ports, 'order-1', CUSTOMER, { limit: 1 });
    await placed.give(CUSTOMER, {
      type: 'withdraw_request',
      requestId: 'order-1-2',
      form: undefined,
    });
    const from = first.next;
    const second = await getHistory(placed.ports, 'order-1', CUSTOMER, { limit: 5, from });
    expect(second.entries.map(({ event }) => event)).toEqual([
      'request_opened',
      'request_withdrawn',
    ]);
  });

  it('refuses a wrong query from those who may see the order', async () => {
    const { ports } = await aPlacedOrder();
    const wrong = invalidField('/limit', {
      code: 'number-range',
      detail: 'Give a whole number from 1 to 100.',
    });
    expect(await codeOf(getHistory(ports, 'order-1', CUSTOMER, wrong))).toBe('invalid-form');
  });
});
