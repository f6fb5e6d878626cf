import { deadlineOf } from '../../domain/deadlines.ts';
import { type Instant, toEpochMs, toInstant } from '../../domain/instant.ts';
import { restartAt } from '../../domain/movement-times.ts';
import { failedMovements, isUnsettled } from '../../domain/movements.ts';
import { hasDeadline, type Order } from '../../domain/order.ts';
import { CONTESTED, dueShardOf, FAILED } from './keys.ts';

interface DueEntry {
  readonly due: string;
  readonly dueAt: Instant;
}

/** When the order next needs a wake-up: its deadline, or the next start of a movement. */
const dueEntry = (order: Order): Partial<DueEntry> => {
  const deadline = deadlineOf(order);
  const times = order.movements.filter(isUnsettled).map(restartAt(order));
  if (deadline) times.push(deadline);
  if (times.length === 0) return {};
  // Always with milliseconds: the index sorts these as text.
  return { due: dueShardOf(order.orderId), dueAt: toInstant(Math.min(...times.map(toEpochMs))) };
};

interface DeskEntry {
  readonly desk: typeof CONTESTED;
  /** When the contested request was opened. */
  readonly deskSince: Instant;
}

/** What puts the order on the moderators' desk: only few are there at a time. */
const deskEntry = ({ pendingRequest }: Order): Partial<DeskEntry> =>
  pendingRequest && !hasDeadline(pendingRequest)
    ? { desk: CONTESTED, deskSince: pendingRequest.openedAt }
    : {};

interface FailedEntry {
  readonly failed: typeof FAILED;
  /** When the first of its failed movements has failed. */
  readonly failedSince: Instant;
}

/** What puts the order among those whose money needs a person: only few are there at a time. */
const failedEntry = (order: Order): Partial<FailedEntry> => {
  const [first] = failedMovements(order)
    .map(({ settledAt, attemptedAt }) => settledAt ?? attemptedAt)
    .sort();
  return first ? { failed: FAILED, failedSince: first } : {};
};

/** What puts an order into the sparse indexes, each while it belongs there. */
export type IndexEntries = DueEntry & DeskEntry & FailedEntry;

export const indexEntries = (order: Order): Partial<IndexEntries> => ({
  ...dueEntry(order),
  ...deskEntry(order),
  ...failedEntry(order),
});

/** An item without what only the indexes read of it. */
export const withoutIndexEntries = <Item extends Partial<IndexEntries>>(
  item: Item,
): Omit<Item, keyof IndexEntries> => {
  const { due, dueAt, desk, deskSince, failed, failedSince, ...rest } = item;
  return rest;
};
