import type { Party } from './actor.ts';
import { toEpochMs } from './instant.ts';
import type { Order, OrderStatus } from './order.ts';
import { waitsOf } from './waits.ts';

/** What a party can look at of its orders. An order may be in several views. */
export const VIEWS = ['needs-answer', 'waiting', 'late', 'running', 'ended', 'all'] as const;
export type ViewName = (typeof VIEWS)[number];

/** How an order that has been settled stands for one of its parties. `now` in epoch milliseconds. */
export interface Standing {
  readonly order: Order;
  readonly party: Party;
  readonly now: number;
}

const ENDED: readonly OrderStatus[] = ['completed', 'canceled'];
const UNDELIVERED: readonly OrderStatus[] = ['accepted', 'in_progress', 'revision_requested'];

const hasEnded = ({ order: { status } }: Standing): boolean => ENDED.includes(status);

const needsAnswer = ({ order, party, now }: Standing): boolean =>
  waitsOf(order, now).some(({ on }) => on === party);

/** The other party, or a moderator, has to move before this party can. */
const isWaiting = (standing: Standing): boolean =>
  waitsOf(standing.order, standing.now).length > 0 && !needsAnswer(standing);

const isLate = ({ order: { status, endAt }, now }: Standing): boolean =>
  UNDELIVERED.includes(status) && now > toEpochMs(endAt);

const RULES: Record<ViewName, (standing: Standing) => boolean> = {
  'needs-answer': needsAnswer,
  waiting: isWaiting,
  late: isLate,
  running: (standing) => !hasEnded(standing),
  ended: hasEnded,
  all: () => true,
};

export const isInView = (view: ViewName, standing: Standing): boolean => RULES[view](standing);

/** How many of the orders are in each view. */
export const countViews = (standings: readonly Standing[]): Readonly<Record<ViewName, number>> => {
  const count = (view: ViewName) => standings.filter((standing) => isInView(view, standing)).length;
  return Object.fromEntries(VIEWS.map((view) => [view, count(view)])) as Record<ViewName, number>;
};
