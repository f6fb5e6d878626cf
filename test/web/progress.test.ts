import type { HistoryEntry, OrderStatus } from '../../web/src/api/types.ts';
import { progressOf } from '../../web/src/order/progress-of.ts';
import { anOrder } from './support/orders.ts';

const happened = (event: HistoryEntry['event'], version: number) =>
  ({
    event,
    version,
    at: `2026-11-2${version}T10:00:00.000Z`,
    actor: { id: 'jo', role: 'pro' },
    data: {},
  }) as HistoryEntry;

const placed = happened('order_placed', 1);
const started = happened('work_started', 2);
const delivered = happened('delivery_submitted', 3);

const way = (status: OrderStatus, ...entries: readonly HistoryEntry[]) =>
  progressOf(anOrder({ status }), entries).map((step) => `${step.status} ${step.state}`);

describe('the way of an order', () => {
  it('lies ahead of one that has just been accepted', () => {
    expect(way('accepted', placed)).toEqual([
      'accepted current',
      'in_progress ahead',
      'delivery_submitted ahead',
      'completed ahead',
    ]);
  });

  it('leads on from what is done', () => {
    expect(way('delivery_submitted', placed, started, delivered)).toEqual([
      'accepted done',
      'in_progress done',
      'delivery_submitted current',
      'completed ahead',
    ]);
  });

  it('goes round by a revision, after which the work is delivered again', () => {
    expect(way('revision_requested', placed, started, delivered)).toEqual([
      'accepted done',
      'in_progress done',
      'revision_requested current',
      'delivery_submitted ahead',
      'completed ahead',
    ]);
  });

  it('ends with the steps that were taken when it is canceled on the way', () => {
    expect(way('canceled', placed, started, happened('order_canceled', 3))).toEqual([
      'accepted done',
      'in_progress done',
      'canceled canceled',
    ]);
  });

  it('shows no delivery where a decision has completed the order before there was one', () => {
    expect(way('completed', placed, happened('order_completed', 2))).toEqual([
      'accepted done',
      'completed completed',
    ]);
  });

  it('is known in outline before the history is', () => {
    expect(way('canceled')).toEqual(['accepted done', 'canceled canceled']);
    expect(way('in_progress')).toHaveLength(4);
  });

  it('tells of each step when it was taken last', () => {
    const again = happened('delivery_submitted', 5);
    const steps = progressOf(anOrder({ status: 'delivery_submitted' }), [
      placed,
      started,
      delivered,
      again,
    ]);

    expect(steps.map(({ at }) => at)).toEqual([placed.at, started.at, again.at, undefined]);
  });
});
