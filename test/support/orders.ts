import type { Party } from '../../lambdas/domain/actor.ts';
import type { Claim, Order, PendingRequest } from '../../lambdas/domain/order.ts';
import type { Movement } from '../../lambdas/domain/order-money.ts';
import type { OrderRequest, RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { actorIn } from './callers.ts';
import { otherThan, REQUESTS } from './contract.ts';
import { type Form, REPLY_FORMS, REQUEST_FORMS } from './forms.ts';

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
  delivery: null,
  movements: [],
  adjustments: [],
  owedRefunds: [],
  grounds: { rejected: false, decided: [] },
  ...overrides,
});

export const aPostPaidOrder = (overrides: Partial<Order> = {}): Order =>
  anOrder({ payment: null, ...overrides });

/** What the builders' dispute asks for. */
export const CLAIM: Claim = { ground: 'late', requestedRefund: 20_000 };

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
  ...(type === 'dispute' && { claim: CLAIM }),
  ...overrides,
});

/** What a request in each status was answered with, if it was. */
const RESPONSES: Partial<Record<RequestStatus, Form>> = {
  accepted: REPLY_FORMS.accept,
  declined: REPLY_FORMS.decline,
  countered: {},
  provided: REPLY_FORMS['provide-progress'],
  contested: REPLY_FORMS.contest,
  resolved: REPLY_FORMS.contest,
};

/** The whole request, in any status, with what that status brings along. */
export const aRequest = (
  type: RequestType,
  status: RequestStatus = 'pending',
  overrides: Partial<OrderRequest> = {},
): OrderRequest => {
  const { openedBy } = { ...aPendingRequest(type), ...overrides };
  const response = RESPONSES[status];
  const by = actorIn(otherThan(openedBy.role));
  const resolved = { ...REPLY_FORMS.resolution, by: actorIn('moderator'), at: NOW };
  const { claim: _, ...opened } = aPendingRequest(type);
  return {
    ...opened,
    orderId: ORDER_ID,
    status,
    round: 1,
    form: REQUEST_FORMS[type],
    response: response ? { ...response, by, at: NOW } : null,
    ...(status === 'resolved' && { resolution: resolved }),
    ...(status !== 'pending' && status !== 'contested' && { closedAt: NOW }),
    ...overrides,
  };
};

export const aRefund = (overrides: Partial<Movement> = {}): Movement => ({
  kind: 'refund',
  movementId: `refund-${REQUEST_ID}`,
  requestId: REQUEST_ID,
  type: 'cancellation',
  status: 'pending',
  amount: REFUNDABLE,
  requestedAt: NOW,
  attempt: 1,
  attemptedAt: NOW,
  refusals: 0,
  ...overrides,
});

/** The charge for the builders' additional work of 20,000. */
export const aCharge = (overrides: Partial<Movement> = {}): Movement => ({
  ...aRefund(),
  kind: 'charge',
  movementId: `charge-${REQUEST_ID}`,
  type: 'additional_work',
  amount: 20_000,
  ...overrides,
});

export const aCanceledOrder = (refund: Movement | null, overrides: Partial<Order> = {}): Order =>
  anOrder({ status: 'canceled', version: 4, movements: refund ? [refund] : [], ...overrides });

/** An order that waits for a moderator: its dispute was opened by version 3, contested by 4. */
export const aContestedOrder = (overrides: Partial<Order> = {}): Order =>
  anOrder({
    version: 4,
    pendingRequest: aPendingRequest('dispute', { contestedIn: 4 }),
    ...overrides,
  });
