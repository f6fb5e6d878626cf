import type { Party } from '../../lambdas/domain/actor.ts';
import type { Order, PendingRequest, Refund, RequestType } from '../../lambdas/domain/order.ts';
import type { OrderRequest, RequestStatus } from '../../lambdas/domain/order-request.ts';
import { actorIn } from './callers.ts';
import { REQUESTS } from './contract.ts';
import { REQUEST_FORMS } from './forms.ts';

export const ORDER_ID = 'order-1';
export const REQUEST_ID = 'order-1-3';

/** When the request of the builders was opened, when it ends, and a time between the two. */
export const OPENED_AT = '2026-03-02T09:00:00.250Z';
export const EXPIRES_AT = '2026-03-04T09:00:01Z';
export const NOW = '2026-03-03T12:00:00.000Z';

/** The builders' prepaid order keeps a fee of 5,000: the rest can be refunded. */
const REFUNDABLE = 45_000;

export const anOrder = (overrides: Partial<Order> = {}): Order => ({
  orderId: ORDER_ID,
  customerId: 'customer-1',
  proId: 'pro-1',
  customerName: 'Ada',
  proName: 'Grace',
  title: 'Paint the hall',
  status: 'accepted',
  price: { amount: 50_000, currency: 'USD' },
  startAt: '2026-03-03T09:00:00Z',
  endAt: '2026-03-20T17:00:00Z',
  createdAt: '2026-03-01T08:00:00.000Z',
  updatedAt: OPENED_AT,
  version: 3,
  payment: { captured: 50_000, serviceFee: 5_000, refunded: 0, reference: 'pay-77' },
  pendingRequest: null,
  refund: null,
  ...overrides,
});

export const aPostPaidOrder = (overrides: Partial<Order> = {}): Order =>
  anOrder({ payment: null, ...overrides });

const openerOf = (type: RequestType): Party => REQUESTS[type].openedBy[0] as Party;

export const aPendingRequest = (
  type: RequestType,
  overrides: Partial<PendingRequest> = {},
): PendingRequest => ({
  requestId: REQUEST_ID,
  type,
  openedBy: actorIn(openerOf(type)),
  openedAt: OPENED_AT,
  expiresAt: EXPIRES_AT,
  onSilence: REQUESTS[type].onSilence,
  ...overrides,
});

/** The whole request, in any status, with what that status brings along. */
export const aRequest = (
  type: RequestType,
  status: RequestStatus = 'pending',
  overrides: Partial<OrderRequest> = {},
): OrderRequest => ({
  ...aPendingRequest(type),
  orderId: ORDER_ID,
  status,
  form: REQUEST_FORMS[type],
  response: null,
  ...(status !== 'pending' && { closedAt: NOW }),
  ...overrides,
});

export const aRefund = (overrides: Partial<Refund> = {}): Refund => ({
  movementId: `refund-${REQUEST_ID}`,
  requestId: REQUEST_ID,
  status: 'pending',
  amount: REFUNDABLE,
  requestedAt: NOW,
  attempt: 1,
  attemptedAt: NOW,
  refusals: 0,
  ...overrides,
});

export const aCanceledOrder = (refund: Refund | null, overrides: Partial<Order> = {}): Order =>
  anOrder({ status: 'canceled', version: 4, refund, ...overrides });
