import { toEpochMs } from '../domain/instant.ts';
import type { ContestedOrder, DeskPosition, OrderStore } from './order-store.ts';
import type { Clock, Measures } from './ports.ts';

export interface DeskPorts {
  readonly orders: Pick<OrderStore, 'listContested'>;
  readonly clock: Clock;
  readonly measures: Measures;
}

const AT_ONCE = 20;
const HOUR_MS = 3_600_000;

/**
 * Tells for how many full hours the longest contested dispute has waited for a moderator; 0 when
 * none does. No deadline ends such a dispute, so that nobody else would notice a forgotten one.
 */
export const watchDesk = async ({ orders, clock, measures }: DeskPorts): Promise<void> => {
  const since = await longestContested(orders);
  const now = clock.now();
  measures.count('OldestContestedHours', Math.floor((now - Math.min(now, since)) / HOUR_MS));
};

/**
 * When the longest contested dispute was contested, in epoch milliseconds. The desk is in the
 * order of opening: what was opened after that time was contested after it too, and is not read.
 */
const longestContested = async (orders: DeskPorts['orders']): Promise<number> => {
  let longest = Infinity;
  let from: DeskPosition | undefined;
  do {
    const { items, next } = await orders.listContested(AT_ONCE, from);
    longest = Math.min(longest, ...items.flatMap(contestedAt));
    from = next;
  } while (from && toEpochMs(from.openedAt) < longest);
  return longest;
};

const contestedAt = ({ changes }: ContestedOrder): number[] =>
  changes
    .filter(({ events }) => events.some(({ event }) => event === 'request_contested'))
    .map(({ at }) => toEpochMs(at));
