import type { Actor, Caller } from '../domain/actor.ts';
import type { Change } from '../domain/events.ts';
import { isPublic, type PublicEvent, type PublicEventName } from '../domain/public-events.ts';
import { Rejection } from '../domain/rejections.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderPorts } from './ports.ts';
import { thatFit } from './reply-size.ts';

export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly actor: Actor;
  readonly event: PublicEventName;
  readonly data: object;
}

/** A place in a history: an entry of the change with this version. */
export interface HistoryPosition {
  readonly version: number;
  readonly index: number;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly next?: HistoryPosition | undefined;
}

export interface HistoryQuery {
  readonly limit: number;
  readonly from?: HistoryPosition | undefined;
}

interface Placed {
  readonly entry: HistoryEntry;
  readonly position: HistoryPosition;
}

const START: HistoryPosition = { version: 1, index: 0 };

/**
 * What happened to an order, oldest first. A page may hold fewer entries than asked for, as texts can
 * be long. A query that is wrong is told only to those who may
 * see the order.
 * @throws Rejection `order-not-found`, `invalid-form`
 */
export const getHistory = async (
  { orders }: OrderPorts,
  orderId: string,
  caller: Caller,
  page: HistoryQuery | Rejection,
): Promise<HistoryPage> => {
  await loadVisible(orders, orderId, caller);
  if (page instanceof Rejection) throw page;
  const { limit, from = START } = page;
  const found: Placed[] = [];
  let version = from.version;
  while (found.length <= limit) {
    const changes = await orders.changes(orderId, version, limit + 1);
    found.push(...changes.flatMap(place).filter(({ position }) => !isBefore(position, from)));
    if (changes.length <= limit) break;
    version = (changes.at(-1) as Change).version + 1;
  }
  const entries = thatFit(found.slice(0, limit).map(({ entry }) => entry));
  return { entries, next: found[entries.length]?.position };
};

/** Whether it was on an earlier page: older changes than the one that this page starts in are not read. */
const isBefore = (a: HistoryPosition, b: HistoryPosition): boolean =>
  a.version === b.version && a.index < b.index;

const place = (change: Change): readonly Placed[] =>
  entriesOf(change).map((entry, index) => ({ entry, position: { version: entry.version, index } }));

export const entriesOf = ({ version, at, actor, events }: Change): readonly HistoryEntry[] =>
  events
    .filter(isPublic)
    .map((event) => ({ version, at, actor, event: event.event, data: shownData(event) }));

/** What is between the marketplace and its payment provider is not for the parties to read. */
const shownData = ({ event, data }: PublicEvent): object => {
  if (event === 'order_placed') return { ...data, payment: data.payment && shown(data.payment) };
  return /^(charge|refund|payment)_/.test(event) ? shown(data) : data;
};

const shown = (data: object): object => {
  const { reason, reference, adjustmentId, ...rest } = data as Readonly<Record<string, unknown>>;
  return rest;
};
