import type { Actor } from './actor.ts';
import type { Change, OrderEvent } from './events.ts';
import type { Instant } from './instant.ts';
import type { OnSilence, PartyActor, RequestType } from './order.ts';

export const REQUEST_STATUSES = [
  'pending',
  'accepted',
  'declined',
  'provided',
  'withdrawn',
  'expired',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** One party asking the other to agree to something about the order, from opening to close. */
export interface OrderRequest {
  readonly requestId: string;
  readonly orderId: string;
  readonly type: RequestType;
  readonly status: RequestStatus;
  readonly openedBy: PartyActor;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly onSilence: OnSilence;
  readonly form: Readonly<Record<string, unknown>>;
  readonly response: (Readonly<Record<string, unknown>> & { by: Actor; at: Instant }) | null;
  readonly closedAt?: Instant;
}

/**
 * A request's id holds the version of the change that opened it, so that the order and the
 * request's form can be read together, without looking one up first.
 */
export const requestIdAt = (orderId: string, version: number): string => `${orderId}-${version}`;

/** The version that opened a request; undefined for an id that no request of the order can have. */
export const openingVersion = (orderId: string, requestId: string): number | undefined => {
  const match = /^([1-9]\d{0,7})$/.exec(requestId.slice(orderId.length + 1));
  if (!match || !requestId.startsWith(`${orderId}-`)) return undefined;
  return Number(match[1]);
};

const CLOSINGS = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  progress_provided: 'provided',
  request_withdrawn: 'withdrawn',
  request_expired: 'expired',
} as const satisfies Partial<Record<OrderEvent['event'], RequestStatus>>;

const isClosing = (
  event: OrderEvent,
): event is Extract<OrderEvent, { event: keyof typeof CLOSINGS }> => event.event in CLOSINGS;

/** The request as changes of its order tell it, from what it was before them, if it was. */
export const foldRequest = (
  requestId: string,
  changes: readonly Change[],
  before?: OrderRequest,
): OrderRequest | undefined => {
  let request = before;
  for (const change of changes) {
    for (const event of change.events) request = step(requestId, request, change, event);
  }
  return request;
};

const step = (
  requestId: string,
  request: OrderRequest | undefined,
  { orderId, actor, at }: Change,
  event: OrderEvent,
): OrderRequest | undefined => {
  if (event.event === 'request_opened' && event.data.requestId === requestId) {
    return {
      ...event.data,
      orderId,
      status: 'pending',
      openedBy: actor as PartyActor,
      openedAt: at,
      response: null,
    };
  }
  if (!request || !isClosing(event) || event.data.requestId !== requestId) return request;
  const response = 'response' in event.data ? { ...event.data.response, by: actor, at } : null;
  return { ...request, status: CLOSINGS[event.event], response, closedAt: at };
};
