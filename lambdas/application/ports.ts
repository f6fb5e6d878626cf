import type { MovementOutcome, Windows } from '../domain/commands.ts';
import type { Change, EventName } from '../domain/events.ts';
import type { Instant } from '../domain/instant.ts';
import type { OrderStore } from './order-store.ts';

/** Wake-ups. Starting or stopping one twice is the same as once. */
export interface Timers {
  /** @throws TimersFull when too many are open already */
  startDeadline(deadline: Deadline): Promise<void>;
  stopDeadline(requestId: string): Promise<void>;
  startMovement(movement: MovementStart): Promise<void>;
}

export interface Deadline {
  readonly orderId: string;
  readonly requestId: string;
  readonly expiresAt: Instant;
}

export interface MovementStart {
  readonly orderId: string;
  readonly movementId: string;
  readonly attempt: number;
}

/** What the rest of the marketplace hears of an order. */
export interface DomainEvent {
  /** The same whenever the event is published again. */
  readonly id: string;
  readonly event: EventName;
  readonly orderId: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Change['actor'];
  readonly data: object;
}

export interface EventBus {
  /** @throws Unavailable when any of the events was not taken */
  publish(events: readonly DomainEvent[]): Promise<void>;
}

/** Money to be moved at the payment provider. */
export interface Movement {
  readonly key: string;
  readonly kind: 'refund';
  readonly orderId: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly reference?: string | undefined;
}

export interface Payments {
  /** How a movement ended, if the provider knows it. @throws Unavailable when it does not answer */
  find(movement: Movement): Promise<MovementOutcome | undefined>;
  /** Moves the money once per key. @throws Unavailable when the outcome is unknown */
  move(movement: Movement): Promise<MovementOutcome>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface Ids {
  /** A new id, or always the same one for the same seed. */
  orderId(seed?: string): string;
}

/** What an operator watches, counted once per call. */
export interface Measures {
  /** @param about what to look for: ids, and nothing that people wrote */
  count(name: MeasureName, value: number, about?: Readonly<Record<string, string>>): void;
}

type MeasureName =
  | 'RefundFailed'
  | 'RefundUnsettled'
  | 'OverdueRequests'
  | 'SweepTruncated'
  | 'TimerNotStarted'
  | 'TimerNotStopped';

/** What the use cases that read and change orders need. */
export interface OrderPorts {
  readonly orders: OrderStore;
  readonly clock: Clock;
  readonly windows: Windows;
  readonly ids: Ids;
}
