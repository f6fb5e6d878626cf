import { CUSTOMER, PRO } from '../support/callers.ts';
import { withDatabase } from '../support/database.ts';
import { openCommand } from '../support/placed-order.ts';
import { race } from '../support/race.ts';
import { codeOf } from '../support/refusals.ts';
import { portsOn, storedOrders } from '../support/stored-orders.ts';

const database = withDatabase();
const orders = () => storedOrders(portsOn(database()));

const countOf = (codes: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]),
  );

describe('one order', () => {
  it('is given to exactly one of a hundred openings at once', async () => {
    const { place, give, read, log } = orders();
    const order = await place();
    const openings = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0
        ? give(order, CUSTOMER, openCommand('cancellation'))
        : give(order, PRO, openCommand('additional_work')),
    );

    const codes = await Promise.all(openings.map(codeOf));

    expect(countOf(codes)).toEqual({ done: 1, 'pending-request': 99 });
    expect((await read(order)).version).toBe(2);
    expect((await log(order)).flatMap(({ events }) => events.map(({ event }) => event))).toEqual([
      'order_placed',
      'request_opened',
    ]);
  });

  it('is given to one of both parties, time and again', async () => {
    const { place, give, read } = orders();

    for (let round = 0; round < 25; round += 1) {
      const order = await place();
      const codes = await race(
        round,
        () => codeOf(give(order, CUSTOMER, openCommand('progress_update'))),
        () => codeOf(give(order, PRO, openCommand('change_time'))),
      );

      expect(codes.sort()).toEqual(['done', 'pending-request']);
      const winner = (await read(order)).pendingRequest?.openedBy.role;
      expect(['customer', 'pro']).toContain(winner);
    }
  });

  it('either starts before a request opens, or waits for it', async () => {
    const { place, give, log } = orders();
    const outcomes = new Set<string>();

    for (let round = 0; round < 25; round += 1) {
      const order = await place();
      const [opened, started] = await race(
        round,
        () => codeOf(give(order, CUSTOMER, openCommand('cancellation'))),
        () => codeOf(give(order, PRO, { type: 'start_work', form: {} })),
      );
      const events = (await log(order)).flatMap((change) =>
        change.events.map(({ event }) => event),
      );
      outcomes.add([opened, started, ...events].join(' '));
    }

    const allowed = [
      'done pending-request order_placed request_opened',
      'done done order_placed work_started request_opened',
    ];
    expect([...outcomes].filter((outcome) => !allowed.includes(outcome))).toEqual([]);
  });
});

it('a hundred orders are opened at once without getting into each other', async () => {
  const { place, give } = orders();
  const placed = await Promise.all(Array.from({ length: 100 }, () => place()));

  const codes = await Promise.all(
    placed.map((order) => codeOf(give(order, PRO, openCommand('change_time')))),
  );

  expect(countOf(codes)).toEqual({ done: 100 });
});
