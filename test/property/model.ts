import type { OrderStatus, RequestType } from '../../lambdas/domain/order.ts';
import type { RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { Reply, Step } from '../support/contract.ts';
import type { PaymentFault } from '../support/in-memory/payments.ts';

/*
 * What the contract promises of one order, told in the simplest words: a few variables that
 * each operation changes. It shares nothing with the code but the names of things.
 */

export type Who = 'customer' | 'pro' | 'moderator' | 'backEnd' | 'stranger';

/** One of a few forms of each kind: two that are right, and one that is wrong. */
export type Variant = 'a' | 'b' | 'wrong';

interface Keyed {
  readonly who: Who;
  readonly variant: Variant;
  readonly key?: string | undefined;
}

export type Operation =
  | ({ readonly do: 'open'; readonly type: RequestType } & Keyed)
  | ({ readonly do: 'reply'; readonly reply: Reply; readonly requestId: string } & Keyed)
  | ({ readonly do: 'step'; readonly step: Step } & Keyed)
  | ({ readonly do: 'retry' } & Keyed)
  | { readonly do: 'wake'; readonly requestId: string }
  | { readonly do: 'sweep' }
  | { readonly do: 'money'; readonly fault: PaymentFault }
  | { readonly do: 'wait'; readonly ms: number };

export type Command = Extract<Operation, Keyed>;

export interface ModelRequest {
  readonly id: string;
  readonly type: RequestType;
  readonly opener: Who;
  readonly expiresAt: number;
  readonly variant: Variant;
  status: RequestStatus;
}

interface ModelRefund {
  readonly amount: number;
  status: 'pending' | 'succeeded' | 'failed';
  /** When it was last started. */
  startedAt: number;
  refusals: number;
}

export interface Model {
  now: number;
  version: number;
  status: OrderStatus;
  price: number;
  endAt: string;
  /** `null` when post-paid. */
  payment: { readonly captured: number; readonly fee: number; refunded: number } | null;
  requests: ModelRequest[];
  pendingId: string | null;
  refund: ModelRefund | null;
  keys: Record<string, { readonly body: string; readonly until: number; readonly result: string }>;
  /** What the provider knows, by how often it has refused before. */
  books: Record<number, 'succeeded' | 'refused'>;
}

/** Money per variant of additional work, and the end per variant of another time. */
export const ADDED = { a: 20_000, b: 7, wrong: 0 } as const;
export const NEW_END = {
  a: '2030-01-01T00:00:00Z',
  b: '2030-02-01T00:00:00Z',
  wrong: 'soon',
} as const;

export const pendingOf = ({ requests, pendingId }: Model): ModelRequest | undefined =>
  requests.find(({ id }) => id === pendingId);

const close = (model: Model, request: ModelRequest, status: RequestStatus): void => {
  request.status = status;
  model.pendingId = null;
};

const cancel = (model: Model): void => {
  model.status = 'canceled';
  const { payment } = model;
  const amount = payment ? payment.captured - payment.fee - payment.refunded : 0;
  if (amount > 0) model.refund = { amount, status: 'pending', startedAt: model.now, refusals: 0 };
};

/** Silence: from the deadline on, whoever comes by. */
export const settle = (model: Model): void => {
  const request = pendingOf(model);
  if (!request || model.now < request.expiresAt) return;
  close(model, request, 'expired');
  if (request.type === 'progress_update' || request.type === 'cancellation') cancel(model);
  model.version += 1;
};

/** What an accepted answer does besides closing the request. */
const carryOut = (model: Model, { type, variant }: ModelRequest): void => {
  if (type === 'additional_work') model.price += ADDED[variant];
  if (type === 'change_time') model.endAt = NEW_END[variant];
  if (type === 'cancellation') cancel(model);
};

export const closeWith = (model: Model, request: ModelRequest, status: RequestStatus): void => {
  close(model, request, status);
  if (status === 'accepted') carryOut(model, request);
};

/** Start again what has been under way for two minutes; the sweeper does it. */
export const sweepModel = (model: Model): string => {
  settle(model);
  const { refund } = model;
  if (refund?.status === 'pending' && model.now >= refund.startedAt + 120_000) {
    refund.startedAt = model.now;
    model.version += 1;
  }
  return 'swept';
};

/** One try to move the money of a pending refund. */
export const moveInModel = (model: Model, fault: PaymentFault): string => {
  const { refund, payment, books } = model;
  if (refund?.status !== 'pending' || !payment) return 'moved';
  if (fault === 'outage') return 'unknown';
  const known = books[refund.refusals];
  const outcome = known ?? (fault === 'decline' ? 'refused' : 'succeeded');
  books[refund.refusals] = outcome;
  if (!known && fault === 'timeout') return 'unknown';
  model.version += 1;
  if (outcome === 'succeeded') {
    refund.status = 'succeeded';
    payment.refunded += refund.amount;
  } else {
    refund.status = 'failed';
    refund.refusals += 1;
  }
  return 'moved';
};
