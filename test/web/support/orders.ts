import type { DeskEntry, Order, OrderRequest, RequestOf } from '../../../web/src/api/types.ts';

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

/** What all pending requests share: opened two hours ago, to be answered within two days. */
const pending = {
  requestId: 'order-1-3',
  orderId: 'order-1',
  openedAt: '2026-11-23T08:00:00.000Z',
  expiresAt: '2026-11-25T08:00:00Z',
  status: 'pending',
  round: 1,
  response: null,
} as const;

export const aCancellation = (
  given: Partial<RequestOf<'cancellation'>> = {},
): RequestOf<'cancellation'> => ({
  ...pending,
  type: 'cancellation',
  openedBy: { id: 'robin', role: 'customer' },
  onSilence: 'cancel_order_and_refund',
  form: { reason: 'no_longer_needed', message: 'We are moving to another town after all.' },
  ...given,
});

export const anAdditionalWork = (
  given: Partial<RequestOf<'additional_work'>> = {},
): RequestOf<'additional_work'> => ({
  ...pending,
  type: 'additional_work',
  openedBy: { id: 'jo', role: 'pro' },
  onSilence: 'no_change',
  form: {
    title: 'The ceiling too',
    description: 'The ceiling has stains that only two more coats will hide.',
    items: [
      { description: 'Ceiling, two coats', quantity: 2, unitAmount: 9_000 },
      { description: 'Skirting boards', quantity: 3, unitAmount: 1_500 },
    ],
  },
  ...given,
});

export const aPriceAdjustment = (
  given: Partial<RequestOf<'price_adjustment'>> = {},
): RequestOf<'price_adjustment'> => ({
  ...pending,
  type: 'price_adjustment',
  openedBy: { id: 'robin', role: 'customer' },
  onSilence: 'no_change',
  form: { newPrice: 12_000, reason: 'scope_reduced', message: 'The ceiling is fine as it is.' },
  ...given,
});

export const aDispute = (given: Partial<RequestOf<'dispute'>> = {}): RequestOf<'dispute'> => ({
  ...pending,
  type: 'dispute',
  openedBy: { id: 'robin', role: 'customer' },
  onSilence: 'refund_requested_amount',
  form: {
    ground: 'late',
    description: 'The hall should have been painted last week, and it is not.',
    requestedRefund: 5_000,
    evidence: [{ description: 'Photo of the hall' }],
  },
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

interface Contested {
  readonly requestId?: string;
  readonly contestedAt?: string;
  /** Minor units. */
  readonly asked?: number;
  readonly offered?: number;
  readonly currency?: string;
}

/** A dispute that the pro has contested, with an offer of their own. */
export const aContestedDispute = (given: Contested = {}): RequestOf<'dispute'> => {
  const { requestId = 'order-1-3', contestedAt = '2026-11-23T09:00:00.000Z' } = given;
  const { asked = 5_000, offered = 1_000 } = given;
  const dispute = aDispute({ requestId, status: 'contested' });
  return {
    ...dispute,
    form: { ...dispute.form, requestedRefund: asked },
    response: {
      statement: 'Robin asked me to wait for the new windows, as our messages show.',
      offeredRefund: offered,
      evidence: [{ description: 'Our messages' }],
      by: { id: 'jo', role: 'pro' },
      at: contestedAt,
    },
  };
};

/** The same as it lies on the desk. */
export const aDeskEntry = (given: Contested = {}): DeskEntry => ({
  ...aContestedDispute(given),
  order: {
    title: 'Paint the hall',
    customerId: 'robin',
    proId: 'jo',
    customerName: 'Robin',
    proName: 'Jo',
    price: { amount: 15_000, currency: given.currency ?? 'USD' },
    available: 15_000,
  },
});
