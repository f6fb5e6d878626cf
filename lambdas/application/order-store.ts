import type { Party } from '../domain/actor.ts';
import type { Change } from '../domain/events.ts';
import type { Instant } from '../domain/instant.ts';
import type { Order, PendingRequest } from '../domain/order.ts';
import type { Upload } from '../domain/upload.ts';

/** A command that a client named with a key, so that sending it again does it once. */
export interface IdempotencyKey extends KeyedBody {
  /** Hash of caller, route and key. */
  readonly hash: string;
}

/** What came with a key. */
export interface KeyedBody {
  readonly bodyHash: string;
}

/** What became of a keyed command. */
export interface RememberedCommand extends KeyedBody {
  /** The order's version right after the command. */
  readonly version: number;
  /** The command found everything as it wanted. */
  readonly isRepeat?: true;
  /** The note that the command wrote, if it did. */
  readonly noteId?: string;
  /** The upload that the command began, if it did. */
  readonly attachmentId?: string;
}

export interface LoadOptions {
  /** Also read the change that opened this request. */
  readonly requestId?: string | undefined;
  /** Also read what became of the command with this key hash. */
  readonly keyHash?: string | undefined;
  /** Also read these uploads. */
  readonly attachmentIds?: readonly string[];
}

/** An order and what was read with it, consistently. */
export interface Loaded {
  readonly order: Order;
  readonly opening?: Change;
  readonly remembered?: RememberedCommand;
  /** Those that were asked for and are there, if any. */
  readonly uploads?: readonly Upload[];
}

/** A change to be stored with the order that it leads to. */
export interface Append {
  readonly order: Order;
  readonly change: Change;
  /** Remember the command that led to it. */
  readonly key?: IdempotencyKey | undefined;
  /** What the change refers to, and keeps by that; none if left out. */
  readonly uploads?: readonly Upload[] | undefined;
}

export interface Page<T, Position = ListPosition> {
  readonly items: readonly T[];
  /** Where the next page starts; undefined after the last one. */
  readonly next?: Position | undefined;
}

/** A place in a list of orders. */
export interface ListPosition {
  readonly createdAt: Instant;
  readonly orderId: string;
}

/** A place on the moderators' desk. */
export interface DeskPosition {
  readonly openedAt: Instant;
  readonly orderId: string;
}

/** A place among the orders with a failed movement. */
export interface FailedPosition {
  readonly failedSince: Instant;
  readonly orderId: string;
}

/** An order whose request waits for a moderator, with the changes that opened and contested it. */
export interface ContestedOrder {
  readonly order: Order & { readonly pendingRequest: PendingRequest };
  readonly changes: readonly Change[];
  readonly position: DeskPosition;
}

export interface OrderStore {
  load(orderId: string, options?: LoadOptions): Promise<Loaded | undefined>;
  /**
   * Stores the change and the order together, or nothing.
   * @throws VersionConflict when somebody else's change, or a command with this key, came first
   */
  append(append: Append): Promise<void>;
  /** Remembers a keyed command that changed nothing. @throws VersionConflict as `append` does */
  remember(order: Order, key: IdempotencyKey): Promise<void>;
  /** At most `limit` changes from a version on, oldest first. */
  changes(orderId: string, fromVersion: number, limit: number): Promise<readonly Change[]>;
  /** A party's orders, newest first. */
  listByParty(party: Party, id: string, limit: number, from?: ListPosition): Promise<Page<Order>>;
  /** Requests that wait for a moderator, the one opened first in front. */
  listContested(limit: number, from?: DeskPosition): Promise<Page<ContestedOrder, DeskPosition>>;
  /** Orders with a failed movement, the one that has waited longest in front. */
  listFailed(limit: number, from?: FailedPosition): Promise<Page<Order, FailedPosition>>;
  /**
   * Ids of orders with something overdue at the given time: a deadline, or a movement to start
   * again. Of one of `SWEEP_PARTS`, counted from 0, or of all.
   */
  due(at: Instant, part?: number): AsyncIterable<string>;
}
