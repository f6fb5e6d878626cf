import {
  getHistory,
  type HistoryEntry,
  type HistoryPosition,
} from '../../lambdas/application/get-history.ts';
import { CUSTOMER, PRO } from '../support/callers.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand, replyCommand } from '../support/placed-order.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();

/** An order to which six changes have done nine things, and one that nobody is told of. */
const eventfulOrder = async () => {
  const ports = portsOn(database());
  const { place, give } = storedOrders(ports);
  const order = await place();
  const { request: work } = await give(order, PRO, openCommand('additional_work'));
  await give(order, CUSTOMER, replyCommand(work?.requestId ?? '', 'accept'));
  await give(order, PRO, { type: 'start_work', form: {} });
  const { request: end } = await give(order, CUSTOMER, openCommand('cancellation'));
  await give(order, PRO, replyCommand(end?.requestId ?? '', 'accept'));
  return { ports, orderId: order.orderId };
};

const STORY = [
  '1 order_placed',
  '2 request_opened',
  '3 request_accepted',
  '3 work_added',
  '3 charge_requested',
  '4 work_started',
  '5 request_opened',
  '6 request_accepted',
  '6 order_canceled',
];

const told = ({ version, event }: HistoryEntry): string => `${version} ${event}`;

it.each([1, 2, 3, 4, 8, 9, 10, 100])(
  'a history is told oldest first, each entry once, in pages of %i',
  async (limit) => {
    const { ports, orderId } = await eventfulOrder();
    const pages: string[][] = [];
    let from: HistoryPosition | undefined;

    do {
      const page = await getHistory(ports, orderId, PRO, { limit, from });
      pages.push(page.entries.map(told));
      from = page.next;
    } while (from && pages.length < 20);

    expect(pages.flat()).toEqual(STORY);
    expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
    expect(pages.at(-1)).not.toEqual([]);
  },
);

it('a history goes on after more than a hundred changes', async () => {
  const ports = portsOn(database());
  const { place, give } = storedOrders(ports);
  const order = await place();
  for (let round = 0; round < 55; round += 1) {
    const { request } = await give(order, PRO, openCommand('change_time'));
    await give(order, PRO, replyCommand(request?.requestId ?? '', 'withdraw'));
  }

  const first = await getHistory(ports, order.orderId, CUSTOMER, { limit: 100 });
  const rest = await getHistory(ports, order.orderId, CUSTOMER, { limit: 100, from: first.next });

  expect(first.entries).toHaveLength(100);
  expect(rest.entries.map(({ version }) => version)).toEqual(
    Array.from({ length: 11 }, (_, index) => 101 + index),
  );
  expect(rest.next).toBeUndefined();
});
