import type { DeskEntry, RequestOf } from '../../../web/src/api/types.ts';

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
