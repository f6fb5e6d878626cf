import type { HistoryEntry } from '../../web/src/api/types.ts';
import { eventOf } from '../../web/src/embed/view/event-of.ts';

const entry = (event: string, data: object = {}, actor = { id: 'jo', role: 'pro' }) =>
  ({
    version: 3,
    at: '2035-03-01T08:00:00Z',
    event,
    actor,
    data: { requestId: 'order-1-2', type: 'cancellation', ...data },
  }) as unknown as HistoryEntry;

const told = (one: HistoryEntry) => eventOf(one, { orderId: 'order-1', readerId: 'jo' });

describe('the page around', () => {
  it.each([
    ['request_opened', 'requestopened'],
    ['request_withdrawn', 'requestwithdrawn'],
    ['request_expired', 'requestexpired'],
  ])('hears of %s as %s', (event, name) => {
    const by = { role: 'pro', isReader: true };
    expect(told(entry(event))).toEqual([
      name,
      { orderId: 'order-1', requestId: 'order-1-2', type: 'cancellation', by },
    ]);
  });

  it.each([
    ['request_accepted', 'accepted'],
    ['request_declined', 'declined'],
    ['request_countered', 'countered'],
    ['progress_provided', 'provided'],
    ['request_contested', 'contested'],
    ['dispute_resolved', 'resolved'],
  ])('hears of %s as an answer', (event, answer) => {
    expect(told(entry(event))).toMatchObject(['requestanswered', { answer }]);
  });

  it('hears who has done it, and whether that is its own reader', () => {
    const robin = { id: 'robin', role: 'customer' };

    expect(told(entry('request_accepted', {}, robin))?.[1]).toMatchObject({
      by: { role: 'customer', isReader: false },
    });
  });

  it.each(['refund_requested', 'order_canceled', 'deadline_extended'])(
    'hears of %s by nothing but that the order has changed',
    (event) => expect(told(entry(event))).toBeUndefined(),
  );

  it('hears of what is no part of a request likewise', () => {
    const started = { ...entry('work_started'), data: {} } as HistoryEntry;
    expect(told(started)).toBeUndefined();
  });
});
