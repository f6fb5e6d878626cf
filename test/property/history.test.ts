import fc from 'fast-check';
import {
  getHistory,
  type HistoryEntry,
  type HistoryPosition,
} from '../../lambdas/application/get-history.ts';
import { historyPosition, readPaging, toCursor } from '../../lambdas/runtime/http/paging.ts';
import { CUSTOMER } from '../support/callers.ts';
import { anHttpEvent } from '../support/http-event.ts';
import { PAYMENTS } from './arbitraries.ts';
import { bothWorlds } from './both-worlds.ts';
import { plans } from './plans.ts';
import type { RealWorld } from './real-world.ts';
import { PATIENCE_MS, runs } from './settings.ts';

jest.setTimeout(PATIENCE_MS);

const INTERNAL: readonly string[] = ['charge_restarted', 'refund_restarted', 'refund_deferred'];

const read = ({ ports, orderId }: RealWorld, limit: number, from?: HistoryPosition) =>
  getHistory(ports, orderId, CUSTOMER, { limit, from });

/** All entries, page by page, as a client reads them that only has the cursors. */
const readInPages = async (world: RealWorld, limit: number): Promise<readonly HistoryEntry[]> => {
  const entries: HistoryEntry[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = cursor ? { cursor } : {};
    const paging = readPaging(anHttpEvent({ query }), historyPosition);
    const page = await read(world, limit, 'from' in paging ? paging.from : undefined);
    entries.push(...page.entries);
    cursor = toCursor(page.next);
  } while (cursor);
  return entries;
};

describe('any history', () => {
  it('is the same in pages of any size, and tells all but what is internal', async () => {
    const limits = fc.integer({ min: 1, max: 9 });
    const payment = fc.constantFrom(...PAYMENTS);
    await fc.assert(
      fc.asyncProperty(payment, plans(40), limits, async (paid, plan, limit) => {
        const { world, follow } = await bothWorlds(paid);
        await follow(plan);
        const { entries } = await read(world, 100_000);
        expect(await readInPages(world, limit)).toEqual(entries);
        const told = world
          .log()
          .flatMap(({ events }) => events.map(({ event }) => event))
          .filter((event) => !INTERNAL.includes(event));
        expect(entries.map(({ event }) => event)).toEqual(told);
      }),
      runs(150),
    );
  });
});
