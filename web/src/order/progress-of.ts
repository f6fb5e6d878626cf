import type { HistoryEntry, Order, OrderStatus } from '../api/types.ts';
import type { StepState } from '../design/steps.tsx';

/** A step of the order's way, and when it was taken. */
export interface Progress {
  readonly status: OrderStatus;
  readonly state: StepState;
  readonly at?: string | undefined;
}

const WAY = ['accepted', 'in_progress', 'delivery_submitted', 'completed'] as const;

const TAKEN_BY: Readonly<Record<OrderStatus, HistoryEntry['event']>> = {
  accepted: 'order_placed',
  in_progress: 'work_started',
  delivery_submitted: 'delivery_submitted',
  revision_requested: 'revision_requested',
  completed: 'order_completed',
  canceled: 'order_canceled',
};

/**
 * The way of an order from its beginning to its end, with where it stands. An order that has ended
 * shows the steps that it has really taken: a dispute can complete it before anything is delivered.
 */
export function progressOf(order: Order, entries: readonly HistoryEntry[]): readonly Progress[] {
  const { status } = order;
  const at = (step: OrderStatus) => entries.findLast(({ event }) => event === TAKEN_BY[step])?.at;
  const step = (name: OrderStatus, state: StepState): Progress => ({
    status: name,
    state,
    at: state === 'ahead' ? undefined : at(name),
  });
  if (status === 'completed' || status === 'canceled') {
    const taken = WAY.filter((name) => name === 'accepted' || (name !== status && at(name)));
    return [...taken.map((name) => step(name, 'done')), step(status, status)];
  }
  if (status === 'revision_requested') {
    const [delivered, completed] = ['delivery_submitted', 'completed'] as const;
    return [
      step('accepted', 'done'),
      step('in_progress', 'done'),
      step(status, 'current'),
      step(delivered, 'ahead'),
      step(completed, 'ahead'),
    ];
  }
  const here = WAY.indexOf(status);
  return WAY.map((name, index) =>
    step(name, index < here ? 'done' : index === here ? 'current' : 'ahead'),
  );
}
