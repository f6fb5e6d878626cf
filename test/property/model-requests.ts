import type { Ground } from '../../lambdas/domain/order.ts';
import type { RequestStatus } from '../../lambdas/domain/order-request.ts';
import { GROUNDS, otherThan, WINDOW_MS } from '../support/contract.ts';
import {
  ADDED,
  type Model,
  type ModelRequest,
  NEW_END,
  NEW_PRICE,
  pendingOf,
  WORK_END,
} from './model.ts';
import { chargeIn, owe, refundableIn } from './model-money.ts';

const isTrue = (model: Model, ground: Ground): boolean => {
  if (ground === 'late') return model.now > Date.parse(model.endAt);
  if (ground === 'delivery_declined') return model.status === 'revision_requested';
  return model.facts.request_rejected.happened > 0;
};

/** A ground is true, and its fact has happened since it was last decided. */
export const holds = (model: Model, ground: Ground): boolean =>
  isTrue(model, ground) && model.facts[ground].happened > model.facts[ground].decided;

export const standingIn = (model: Model): readonly Ground[] =>
  GROUNDS.filter((ground) => holds(model, ground));

/** Every end that is agreed on can be missed. */
const moveEnd = (model: Model, endAt: string): void => {
  if (Date.parse(endAt) !== Date.parse(model.endAt)) model.facts.late.happened += 1;
  model.endAt = endAt;
};

const cancel = (model: Model, { id }: ModelRequest): void => {
  model.status = 'canceled';
  owe(model, id, 'all');
};

/** The customer gets back so much of what there is. */
const payBack = (model: Model, { id }: ModelRequest, amount: number): void => {
  if (amount === 0) return;
  model.status = amount === refundableIn(model) ? 'canceled' : 'completed';
  owe(model, id, amount);
};

const accept = (model: Model, request: ModelRequest): void => {
  const { id, type, variant, amount } = request;
  if (type === 'additional_work') {
    model.price += ADDED[variant];
    moveEnd(model, WORK_END[variant] ?? model.endAt);
    chargeIn(model, id, ADDED[variant]);
  }
  if (type === 'change_time') moveEnd(model, NEW_END[variant]);
  if (type === 'price_adjustment') {
    owe(model, id, model.price - NEW_PRICE[variant]);
    model.price = NEW_PRICE[variant];
  }
  if (type === 'cancellation') cancel(model, request);
  if (type === 'dispute') payBack(model, request, amount);
};

/** Deadlines are whole seconds. */
export const toWholeSecond = (ms: number): number => Math.ceil(ms / 1000) * 1000;

type Offer = Pick<ModelRequest, 'type' | 'ground' | 'amount' | 'opener' | 'variant' | 'round'>;

/** Opens a request with the next change, and says its id. */
export const openInModel = (model: Model, offer: Offer): string => {
  const id = `order-1-${model.version + 1}`;
  // The window begins when whoever has to answer is back.
  const begins = Math.max(model.now, model.awayUntil[otherThan(offer.opener)] ?? 0);
  const expiresAt = toWholeSecond(begins + WINDOW_MS[offer.type]);
  const waiting = { status: 'pending', contested: false } as const;
  model.requests.push({ ...offer, ...waiting, id, openedAt: model.now, expiresAt });
  model.pendingId = id;
  return id;
};

/** Silence: from the deadline on, whoever comes by. */
export const settleInModel = (model: Model): void => {
  settleDelivery(model);
  settleRequest(model);
};

const settleDelivery = (model: Model): void => {
  const { status, completesAt, now } = model;
  if (status !== 'delivery_submitted' || completesAt === null || now < completesAt) return;
  model.status = 'completed';
  model.version += 1;
};

/** A contested dispute has no deadline. */
const settleRequest = (model: Model): void => {
  const request = pendingOf(model);
  if (!request || request.status === 'contested' || model.now < request.expiresAt) return;
  request.status = 'expired';
  model.pendingId = null;
  if (request.type === 'progress_update' || request.type === 'cancellation') cancel(model, request);
  if (request.type === 'dispute') payBack(model, request, request.amount);
  model.version += 1;
};

/** What a reply makes of the request and its order; `amount` is what a moderator decides. */
export const replyInModel = (
  model: Model,
  request: ModelRequest,
  becomes: RequestStatus,
  amount: number,
): void => {
  request.status = becomes;
  if (becomes === 'contested') {
    request.contested = true;
    return;
  }
  model.pendingId = null;
  if (becomes === 'accepted') accept(model, request);
  if (becomes === 'declined' && request.opener === 'customer') {
    model.facts.request_rejected.happened += 1;
  }
  if (becomes === 'resolved') {
    const fact = model.facts[request.ground];
    fact.decided = fact.happened;
    payBack(model, request, amount);
  }
};
