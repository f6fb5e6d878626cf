import type { Caller, Party } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import { searchFor } from '../domain/order-search.ts';
import { byUrgency, type Urgency, urgencyOf } from '../domain/order-urgency.ts';
import { countViews, isInView, type Standing, type ViewName } from '../domain/order-views.ts';
import { settled } from './commit.ts';
import type { ListPosition, Page } from './order-store.ts';
import { listed, ownOrders } from './own-orders.ts';
import type { OrderPorts } from './ports.ts';
import type { OrderView } from './views/order-view.ts';

/** How many orders a call reads at most. Who has more gets the older ones on later pages. */
export const LOOKED_THROUGH = 500;

/** A place in a view. */
export interface ViewPosition {
  readonly view: ViewName;
  /** From where on orders are looked through; from the newest on if left out. */
  readonly from?: ListPosition | undefined;
  /** What was shown last of those. */
  readonly after?: Urgency | undefined;
}

export interface ListView {
  readonly role: Party;
  readonly view: ViewName;
  /** Only orders whose title or other party's name has these words. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly from?: ViewPosition | undefined;
}

/** A page of a view; the first one with how many orders there are in each view. */
export interface ViewPage extends Page<OrderView, ViewPosition> {
  readonly counts?: Readonly<Record<ViewName, number>>;
  /** Whether no older order was left out of the counts. */
  readonly countedAll?: boolean;
}

/**
 * What is most urgent to the caller comes first, among as many orders as a call looks through; those
 * that are older follow on pages of their own, which may be short or empty.
 */
export const listView = async (
  ports: OrderPorts,
  caller: Caller,
  { role, view, search, limit, from }: ListView,
): Promise<ViewPage> => {
  const read = await ownOrders(ports, caller, role, LOOKED_THROUGH, from?.from);
  const isFound = search === undefined ? () => true : searchFor(search);
  const orders = read.items.filter((order) => isFound(order, role));
  const standings = standingsOf(orders, role, ports.clock.now());

  const places = standings
    .filter((standing) => isInView(view, standing))
    .map(urgencyOf)
    .filter((place) => !from?.after || byUrgency(from.after, place) < 0)
    .sort(byUrgency);
  const shown = places.slice(0, limit);
  const after = places.length > limit ? shown.at(-1) : undefined;
  const start = after ? from?.from : read.next;
  return {
    items: await listed(ports, caller, pick(orders, shown)),
    ...((after || start) && { next: { view, from: start, after } }),
    ...(!from && { counts: countViews(standings), countedAll: !read.next }),
  };
};

/** As silence has left the orders by now, whether that is stored yet or not. */
const standingsOf = (orders: readonly Order[], party: Party, now: number): readonly Standing[] =>
  orders.map((order) => ({ order: settled(order, now).order, party, now }));

const pick = (orders: readonly Order[], places: readonly Urgency[]): readonly Order[] => {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  return places.flatMap(({ orderId }) => byId.get(orderId) ?? []);
};
