import type { Instant } from './instant.ts';
import type { RequestType } from './requests/names.ts';

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
