import type { Party } from '../../lambdas/domain/actor.ts';
import type { Ground, OrderStatus } from '../../lambdas/domain/order.ts';
import type { RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import type { Reply, Step } from '../support/contract.ts';
import type { PaymentFault } from '../support/in-memory/payments.ts';

/*
 * What the contract promises of one order, told in the simplest words: a few variables that
 * each operation changes. It shares nothing with the code but the names of things.
 */

/** `moderatorToo` is the customer, who is a moderator of other people's orders. */
export type Who = 'customer' | 'pro' | 'moderator' | 'backEnd' | 'stranger' | 'moderatorToo';

/** One of a few forms of each kind: two that are right, and one that is wrong. */
export type Variant = 'a' | 'b' | 'wrong';

interface Keyed {
  readonly who: Who;
  readonly variant: Variant;
  readonly key?: string | undefined;
}

interface Opening {
  readonly type: RequestType;
  /** Of a dispute: its ground, and what is asked for. */
  readonly ground: Ground;
  readonly amount: number;
}

interface Replying {
  readonly reply: Reply;
  readonly requestId: string;
  /** Of the request: a counter takes its form. */
  readonly type: RequestType;
  /** What is offered, or decided. */
  readonly amount: number;
}

export type Operation =
  | ({ readonly do: 'open' } & Opening & Keyed)
  | ({ readonly do: 'reply' } & Replying & Keyed)
  | ({ readonly do: 'extend'; readonly requestId: string; readonly to: number } & Keyed)
  | ({ readonly do: 'step'; readonly step: Step } & Keyed)
  | ({ readonly do: 'retry' } & Keyed)
  | ({ readonly do: 'retryCharge'; readonly requestId: string } & Keyed)
  /** Says until when they are away, or that they are back. */
  | { readonly do: 'away'; readonly party: Party; readonly until: number | null }
  | { readonly do: 'wake'; readonly expiresAt: number }
  | { readonly do: 'sweep' }
  | { readonly do: 'money'; readonly movementId: string; readonly fault: PaymentFault }
  | { readonly do: 'wait'; readonly ms: number };

export type Command = Extract<Operation, Keyed>;

export interface ModelRequest extends Omit<Opening, 'ground'> {
  readonly id: string;
  readonly ground: Ground;
  readonly opener: Party;
  readonly openedAt: number;
  expiresAt: number;
  readonly round: number;
  readonly variant: Variant;
  counteredBy?: string;
  status: RequestStatus;
  /** Whether the pro has ever contested it. */
  contested: boolean;
}

export interface ModelMovement {
  readonly id: string;
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
  payment: { captured: number; readonly fee: number; refunded: number } | null;
  /** Until when each has said to be away. */
  readonly awayUntil: Record<Party, number | null>;
  requests: ModelRequest[];
  pendingId: string | null;
  /** When the delivery that waits, or that nobody looked at, completes the order. */
  completesAt: number | null;
  charges: ModelMovement[];
  refunds: ModelMovement[];
  /** Refunds that are not requested yet: of at most so much, or of all that there will be. */
  owed: { readonly id: string; readonly most: number | 'all' }[];
  /** How often the fact of each ground has happened, and how often it had when it was decided. */
  readonly facts: Record<Ground, { happened: number; decided: number }>;
  keys: Record<string, { readonly body: string; readonly until: number; readonly result: string }>;
  /** What the provider knows, by its name for the movement. */
  books: Record<string, 'succeeded' | 'refused'>;
}

/** Money per variant of additional work, and the end that one of them asks for. */
export const ADDED = { a: 20_000, b: 7, wrong: 0 } as const;
export const WORK_END = { a: undefined, b: '2026-05-01T00:00:00Z', wrong: undefined } as const;

/** The end per variant of another time. */
export const NEW_END = {
  a: '2026-04-10T00:00:00Z',
  b: '2026-06-01T00:00:00Z',
  wrong: 'soon',
} as const;

/** The price per variant of a price adjustment. */
export const NEW_PRICE = { a: 42_000, b: 49_990, wrong: 0 } as const;

/** When silence is next to take effect. What has been contested waits for no deadline. */
export const deadlineIn = (model: Model): number | undefined => {
  const request = pendingOf(model);
  if (request) return request.status === 'pending' ? request.expiresAt : undefined;
  return model.status === 'delivery_submitted' ? (model.completesAt ?? undefined) : undefined;
};

export const pendingOf = ({ requests, pendingId }: Model): ModelRequest | undefined =>
  requests.find(({ id }) => id === pendingId);
