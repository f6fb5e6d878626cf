import type { Actor, Party } from './actor.ts';
import type { Instant } from './instant.ts';
import type { Money } from './money.ts';
import type { RequestType } from './requests/names.ts';

export const ORDER_STATUSES = [
  'accepted',
  'in_progress',
  'delivery_submitted',
  'revision_requested',
  'completed',
  'canceled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What happens when the other party does not answer before the deadline. */
export const SILENCES = [
  'no_change',
  'cancel_order_and_refund',
  'refund_requested_amount',
] as const;
export type OnSilence = (typeof SILENCES)[number];

/** What the marketplace has taken from the customer, in minor units of the order's currency. */
export interface Payment {
  readonly captured: number;
  readonly serviceFee: number;
  /** Refunds made at the provider itself included. */
  readonly refunded: number;
  /** What the customer's bank has taken back; nothing if left out. */
  readonly chargedBack?: number;
  /** The marketplace's own name for the payment, handed to the payment provider. */
  readonly reference?: string;
}

/** The request being waited on, without its long texts: those stay in the change that opened it. */
export interface PendingRequest {
  readonly requestId: string;
  readonly type: RequestType;
  readonly openedBy: PartyActor;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly onSilence: OnSilence;
  /** Which offer in a row of counter-offers this is; 1 if left out. */
  readonly round?: number;
  /** The request that this one counters. */
  readonly counterTo?: string;
  /** How often its deadline was moved; never if left out. */
  readonly extensions?: number;
  /** Of a dispute. */
  readonly claim?: Claim;
  /**
   * The version that contested it: from then on it has no deadline and waits for a moderator.
   * `expiresAt` stays as a record.
   */
  readonly contestedIn?: number;
}

/** A contested request waits for a moderator, for however long that takes. */
export const hasDeadline = ({ contestedIn }: PendingRequest): boolean => contestedIn === undefined;

/** A delivery that completes the order unless the customer acts in time. */
export interface Delivery {
  /** Names its timer, as a request's id does. */
  readonly deliveryId: string;
  readonly deliveredAt: Instant;
  readonly completesAt: Instant;
}

export interface PartyActor extends Actor {
  readonly role: Party;
}

/** Whom the provider waits for: a bank that settles, or the customer who has to do something. */
export type WaitsFor = 'bank' | 'customer';

/** Money on its way from the customer (`charge`) or back (`refund`), and how far it has come. */
export interface Movement {
  readonly kind: 'charge' | 'refund';
  readonly movementId: string;
  /** The request that called for it. */
  readonly requestId: string;
  readonly type: RequestType;
  readonly status: 'pending' | 'succeeded' | 'failed';
  /** Minor units of the order's currency. */
  readonly amount: number;
  readonly requestedAt: Instant;
  readonly settledAt?: Instant;
  /** How often it has been started. */
  readonly attempt: number;
  /** When it was last started. */
  readonly attemptedAt: Instant;
  /** How often the provider has definitely refused it. */
  readonly refusals: number;
  /** While the provider has it but cannot tell the end yet. */
  readonly waitsFor?: WaitsFor;
  /** How much of an amount that has not succeeded has moved all the same; nothing if left out. */
  readonly moved?: number;
  /** The provider's own name for it, once it has told. */
  readonly reference?: string;
}

/** Money that the provider gave back without a request of the order calling for it. */
export interface Adjustment {
  /** The provider's own name for it. */
  readonly adjustmentId: string;
  /** A refund made by hand at the provider, or one that the customer's bank forced. */
  readonly kind: 'refund' | 'chargeback';
  /** `pending` and `succeeded` are out of the marketplace's hands; `failed` and `won` came back. */
  readonly status: 'pending' | 'succeeded' | 'failed' | 'won' | 'lost';
  /** Minor units of the order's currency. */
  readonly amount: number;
  readonly recordedAt: Instant;
}

/** How an adjustment stands at the provider now. */
export interface AdjustmentNews extends Omit<Adjustment, 'recordedAt'> {
  readonly currency: string;
}

/** A refund that waits until it is known what the unsettled charges have captured. */
export interface OwedRefund {
  /** The request that called for it. */
  readonly requestId: string;
  readonly type: RequestType;
  /** At most this much, in minor units; otherwise all that will be refundable. */
  readonly amount?: number;
}

/** What a customer can open a dispute about. */
export const GROUNDS = ['late', 'delivery_declined', 'request_rejected'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a dispute is about, and what it asks for. */
export interface Claim {
  readonly ground: Ground;
  /** Minor units. */
  readonly requestedRefund: number;
}

/** Facts about grounds that the order's present state does not show. */
export interface GroundFacts {
  /** The pro has declined a request that the customer had opened. */
  readonly rejected: boolean;
  /** Grounds that a moderator has decided, and whose fact has not happened again since. */
  readonly decided: readonly Ground[];
}

/** Paid work that one customer has bought from one pro. */
export interface Order {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
  readonly customerName?: string;
  readonly proName?: string;
  readonly title: string;
  readonly status: OrderStatus;
  readonly price: Money;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** 1 when placed, one more with every change. */
  readonly version: number;
  /** `null` when the work is paid for after it is done. */
  readonly payment: Payment | null;
  readonly pendingRequest: PendingRequest | null;
  /** The delivery that waits for the customer, or that has completed the order by silence. */
  readonly delivery: Delivery | null;
  /** All money that has moved or is to move after the order was paid for, oldest first. */
  readonly movements: readonly Movement[];
  /** Oldest first. */
  readonly adjustments: readonly Adjustment[];
  /** Oldest first. */
  readonly owedRefunds: readonly OwedRefund[];
  readonly grounds: GroundFacts;
}

/** Whether a text can be the id of an order at all: most of what is typed wrong cannot. */
export const isOrderId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);
