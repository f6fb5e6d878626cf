import type { EntryOf, HistoryEntry, Order } from '../../web/src/api/types.ts';
import { eventText } from '../../web/src/history/event-text.ts';
import { anOrder } from './support/orders.ts';

type MovementEvent = 'charge_waiting' | 'charge_failed' | 'refund_waiting' | 'refund_failed';
type Adjusted = EntryOf<'payment_adjusted'>['data'];

const entry = {
  version: 4,
  at: '2026-11-23T10:00:00.000Z',
  actor: { id: 'system', role: 'system' },
} as const;
const movement = {
  movementId: 'refund-order-1-2',
  requestId: 'order-1-2',
  type: 'cancellation',
  amount: 48_000,
  currency: 'USD',
} as const;

const textOf = (told: HistoryEntry, order: Order = anOrder()): string =>
  eventText(told, order, { locale: 'en-US', timeZone: 'UTC' });

const moving = (event: MovementEvent, more: object = {}): string =>
  textOf({ ...entry, event, data: { ...movement, ...more } } as HistoryEntry);

const adjusted = (kind: Adjusted['kind'], status: Adjusted['status']): string =>
  textOf({
    ...entry,
    event: 'payment_adjusted',
    data: { kind, status, amount: 12_000, currency: 'USD' },
  });

describe('the history tells of money', () => {
  it('that waits, and for whom', () => {
    expect([
      moving('charge_waiting', { waitsFor: 'bank' }),
      moving('charge_waiting', { waitsFor: 'customer' }),
      moving('refund_waiting', { waitsFor: 'bank' }),
      moving('refund_waiting', { waitsFor: 'customer' }),
    ]).toEqual([
      'The bank is processing the charge of $480.00',
      'The charge of $480.00 is waiting for Robin to confirm it',
      'The bank is processing the refund of $480.00',
      'The refund of $480.00 is waiting for bank details from Robin',
    ]);
  });

  it('that waits, and how much of it has moved', () => {
    expect([
      moving('charge_waiting', { waitsFor: 'bank', moved: 5_000 }),
      moving('refund_waiting', { waitsFor: 'bank', moved: 30_000 }),
    ]).toEqual([
      'The bank is processing the charge of $480.00; $50.00 of it has been paid',
      'The bank is processing the refund of $480.00; $300.00 of it has been refunded',
    ]);
  });

  it('that was refused, or that the bank has sent back after all', () => {
    expect([moving('charge_failed'), moving('refund_failed')]).toEqual([
      'The charge of $480.00 failed',
      'The refund of $480.00 didn’t reach Robin',
    ]);
  });

  it('that has moved in part alone', () => {
    expect([
      moving('charge_failed', { moved: 5_000 }),
      moving('refund_failed', { moved: 30_000 }),
    ]).toEqual([
      'Only $50.00 of the charge of $480.00 went through',
      'Only $300.00 of the refund of $480.00 reached Robin',
    ]);
  });

  it('that the marketplace has refunded without a request', () => {
    expect([
      adjusted('refund', 'pending'),
      adjusted('refund', 'succeeded'),
      adjusted('refund', 'failed'),
    ]).toEqual([
      'The marketplace is refunding $120.00',
      'The marketplace refunded $120.00',
      'The marketplace’s refund of $120.00 didn’t reach Robin',
    ]);
  });

  it('that the bank of the customer has taken back', () => {
    expect([
      adjusted('chargeback', 'pending'),
      adjusted('chargeback', 'lost'),
      adjusted('chargeback', 'won'),
    ]).toEqual([
      'Robin’s bank has charged back $120.00; this is under review',
      'The chargeback of $120.00 is final',
      'The chargeback of $120.00 was reversed',
    ]);
  });
});
