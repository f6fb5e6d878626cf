import type { Caller } from '../domain/actor.ts';
import type { Order } from '../domain/order.ts';
import type { OrderRequest } from '../domain/order-request.ts';
import type { Take } from '../domain/take.ts';
import type { Append, IdempotencyKey } from './order-store.ts';
import type { OrderPorts } from './ports.ts';

/** Names the dispute that is taken. */
type TakenRequest = Pick<OrderRequest, 'orderId' | 'requestId'>;

/** Whose a dispute has to be for something to be stored: theirs, or nobody's. */
export interface TakenBy extends TakenRequest {
  readonly by: Caller['id'];
  /** Epoch milliseconds: what has lapsed by then is nobody's. */
  readonly now: number;
}

/** Takes, beside the orders, which they leave as they are. */
export interface TakeStore {
  /** What is stored, lapsed or not, by the request's id. */
  of(requests: readonly TakenRequest[]): Promise<ReadonlyMap<string, Take>>;
  /**
   * Stores the take of a request that is still contested, and the key that it came with.
   * @throws VersionConflict when it is contested no more, or another moderator or this key came first
   */
  put(order: Order, takenBy: TakenBy, take: Take, key?: IdempotencyKey): Promise<void>;
  /**
   * Stores a decision as `OrderStore.append` does.
   * @throws VersionConflict as that does, and when another moderator came first
   */
  appendDecision(append: Append, takenBy: TakenBy): Promise<void>;
}

export interface TakePorts extends OrderPorts {
  readonly takes: TakeStore;
}
