import type { AdjustmentNews, WaitsFor } from './order-money.ts';
import type { RequestType } from './requests/names.ts';

/** What is told of a movement of money; the request is the one that called for it. */
interface MovementRef {
  readonly requestId: string;
  readonly type: RequestType;
  readonly movementId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
}

type Started = MovementRef & { readonly attempt: number };
/** What the provider calls it, once it has told. */
interface Referenced {
  readonly reference?: string;
}

/** `amount` is what has moved: at the provider there may have been less left than was asked for. */
type Succeeded = MovementRef & Referenced;
type Waiting = MovementRef & Referenced & { readonly waitsFor: WaitsFor; readonly moved?: number };
/** `moved` is the part that has moved all the same, in minor units. */
type Refused = MovementRef & { readonly reason: string; readonly moved?: number };

/** What can happen to the money of an order. */
export interface MovementEventData {
  charge_requested: Started;
  charge_waiting: Waiting;
  charge_succeeded: Succeeded;
  charge_failed: Refused;
  charge_restarted: Started;
  refund_deferred: Pick<MovementRef, 'requestId' | 'type'> & {
    /** At most this much, in minor units. */
    readonly amount?: number;
  };
  refund_requested: Started;
  refund_waiting: Waiting;
  refund_succeeded: Succeeded;
  refund_failed: Refused;
  refund_restarted: Started;
  payment_adjusted: AdjustmentNews;
}
