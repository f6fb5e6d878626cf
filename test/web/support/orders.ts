import type { Order, OrderRequest } from '../../../web/src/api/types.ts';

/** The moment at which these tests begin. */
export const NOW = Date.parse('2026-11-23T10:00:00Z');

/** A prepaid order that Robin has bought from Jo. */
export const anOrder = (given: Partial<Order> = {}): Order => ({
  orderId: 'order-1',
  customerId: 'robin',
  proId: 'jo',
  customerName: 'Robin',
  proName: 'Jo',
  title: 'Paint the hall',
  status: 'in_progress',
  price: { amount: 15_000, currency: 'USD' },
  startAt: '2026-11-20T09:00:00Z',
  endAt: '2026-11-27T17:00:00Z',
  createdAt: '2026-11-18T08:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  version: 2,
  payment: {
    captured: 16_000,
    serviceFee: 1_000,
    refunded: 0,
    refundable: 15_000,
    available: 15_000,
  },
  charges: [],
  pendingRequest: null,
  delivery: null,
  refunds: [],
  refund: null,
  assistant: [],
  ...given,
});

/** Money that goes back because of a request. */
export const aRefund = (
  given: Partial<Order['refunds'][number]> = {},
): Order['refunds'][number] => ({
  requestId: 'order-1-2',
  status: 'pending',
  amount: 3_000,
  requestedAt: '2026-11-21T09:00:00.000Z',
  ...given,
});

/** Money that is to be paid for additional work. */
export const aCharge = (
  given: Partial<Order['charges'][number]> = {},
): Order['charges'][number] => ({
  requestId: 'order-1-2',
  status: 'pending',
  amount: 12_000,
  requestedAt: '2026-11-23T09:00:00.000Z',
  ...given,
});

/** An order that waits for the answer to a request. */
export const waitingFor = (pendingRequest: OrderRequest): Order =>
  anOrder({ pendingRequest, version: 3 });
