import type { Actor } from './actor.ts';
import type { AnswerForm, Change, OrderEvent } from './events.ts';
import type { Instant } from './instant.ts';
import type { OnSilence, PartyActor } from './order.ts';
import type { RequestType } from './requests/names.ts';

export const REQUEST_STATUSES = [
  'pending',
  'contested',
  'accepted',
  'declined',
  'countered',
  'provided',
  'withdrawn',
  'expired',
  'resolved',
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
  /** Which offer in a row of counter-offers this is: 1 for the first. */
  readonly round: number;
  /** The request that this one counters. */
  readonly counterTo?: string;
  /** The request that counters this one. */
  readonly counteredBy?: string;
  /** How often its deadline was moved; never if left out. */
  readonly extensions?: number;
  readonly form: Readonly<Record<string, unknown>>;
  readonly response: (AnswerForm & Signature) | null;
  /** How a moderator decided it. */
  readonly resolution?: AnswerForm & Signature;
  readonly closedAt?: Instant;
}

interface Signature {
  readonly by: Actor;
  readonly at: Instant;
}

/** Whether it still waits for somebody: the other party or, once contested, a moderator. */
export const isOpen = ({ status }: OrderRequest): boolean =>
  status === 'pending' || status === 'contested';

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

const BECOMES = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  request_countered: 'countered',
  progress_provided: 'provided',
  request_contested: 'contested',
  request_withdrawn: 'withdrawn',
  request_expired: 'expired',
  dispute_resolved: 'resolved',
} as const satisfies Partial<Record<OrderEvent['event'], RequestStatus>>;

const isProgress = (
  event: OrderEvent,
): event is Extract<OrderEvent, { event: keyof typeof BECOMES }> => event.event in BECOMES;

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
    const { askedOf: _, claim: __, ...opened } = event.data;
    return {
      round: 1,
      ...opened,
      orderId,
      status: 'pending',
      openedBy: actor as PartyActor,
      openedAt: at,
      response: null,
    };
  }
  if (!request || !('requestId' in event.data) || event.data.requestId !== requestId)
    return request;
  if (event.event === 'deadline_extended') return extended(request, event.data);
  if (!isProgress(event)) return request;
  const { data } = event;
  const next = {
    ...request,
    status: BECOMES[event.event],
    ...('response' in data && { response: { ...data.response, by: actor, at } }),
    ...('counteredBy' in data && { counteredBy: data.counteredBy }),
    ...('resolution' in data && { resolution: { ...data.resolution, by: actor, at } }),
  };
  return isOpen(next) ? next : { ...next, closedAt: at };
};

type Deadline = Pick<OrderRequest, 'expiresAt' | 'extensions'>;

/** The request with the deadline that it has by now. */
export const extended = (
  request: OrderRequest,
  { expiresAt, extensions }: Deadline,
): OrderRequest => (extensions ? { ...request, expiresAt, extensions } : request);
