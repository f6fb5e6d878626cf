import type { MovementOutcome, Windows } from '../domain/commands.ts';
import type { Calendar } from '../domain/fair-time.ts';
import type { Duration, Instant } from '../domain/instant.ts';
import type { Movement } from '../domain/order-money.ts';
import type { DomainEvent, Reminder } from './domain-event.ts';
import type { IdempotencyKey, KeyedBody, OrderStore } from './order-store.ts';

/** Wake-ups. Starting or stopping one twice is the same as once. */
export interface Timers {
  /** @throws TimersFull when too many are open already */
  startDeadline(deadline: Deadline): Promise<void>;
  stopDeadline(name: string): Promise<void>;
  startMovement(movement: MovementStart): Promise<void>;
}

export interface Deadline {
  /** See `timerName`. */
  readonly name: string;
  readonly orderId: string;
  readonly expiresAt: Instant;
  /** To be published, each at its time; the last of them first. */
  readonly reminders: readonly Reminder[];
}

export interface MovementStart {
  readonly orderId: string;
  readonly movementId: string;
  readonly attempt: number;
}

export interface EventBus {
  /** @throws Unavailable when any of the events was not taken */
  publish(events: readonly DomainEvent[]): Promise<void>;
}

/** What the payment provider is asked to do. */
export interface PaymentInstruction {
  /** The same however often it is asked, so that it is done once. */
  readonly key: string;
  readonly kind: Movement['kind'];
  readonly orderId: string;
  /** Minor units; 0 of a refund when what was promised has gone back in another way. */
  readonly amount: number;
  readonly currency: string;
  /** The marketplace's name for the order's payment. */
  readonly reference?: string | undefined;
  readonly movementId: string;
  readonly requestedAt: Instant;
  /** The provider's names for charges of the order that have succeeded, oldest first. */
  readonly chargeReferences: readonly string[];
  /** The provider's name for this movement, if it has told. */
  readonly ownReference?: string | undefined;
  /** As far as the order knows: what is asked then is whether money has come back. */
  readonly hasEnded: boolean;
  /** A charge that only the customer can bring on is to be ended. */
  readonly giveUp: boolean;
}

export interface Payments {
  /** How far a movement has come, if the provider knows it. @throws Unavailable when it does not answer */
  find(instruction: PaymentInstruction): Promise<MovementOutcome | undefined>;
  /** Moves the money once per key. @throws Unavailable when the outcome is unknown */
  move(instruction: PaymentInstruction): Promise<MovementOutcome>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export interface Ids {
  /** A new id, or always the same one for the same seed. */
  orderId(seed?: string): string;
  /** A new id of a file, which nobody can guess. */
  attachmentId(): string;
  /** A new id of a note, which sorts by the time it is given. */
  noteId(at: Instant): string;
}

/** Who has said to be away. */
interface Absences {
  /** Until when, by person. Those who are there are left out; what it says may be over. */
  of(people: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
}

export interface AbsenceStore extends Absences {
  /** What was sent with this key before, if it was. */
  remembered(keyHash: string): Promise<KeyedBody | undefined>;
  /** @throws VersionConflict when a call with this key came first */
  set(person: string, awayUntil: Instant | null, key?: IdempotencyKey): Promise<void>;
}

/** What an operator watches, counted once per call. */
export interface Measures {
  /** @param about what to look for: ids, and nothing that people wrote */
  count(name: MeasureName, value: number, about?: Readonly<Record<string, string>>): void;
}

type MeasureName =
  | 'ChangesUnreadable'
  | 'ChargeFailed'
  | 'MailComplaints'
  | 'MailsBounced'
  | 'MailsOutdated'
  | 'MailsSent'
  | 'MailsStopped'
  | 'MailsUnaddressed'
  | 'RefundFailed'
  | 'RefundShort'
  | 'MovementsUnsettled'
  | 'OldestContestedHours'
  | 'OverdueRequests'
  | 'SweepTruncated'
  | 'TimerNotStarted'
  | 'TimerNotStopped';

/** What the use cases that read and change orders need. */
export interface OrderPorts {
  readonly orders: OrderStore;
  readonly clock: Clock;
  readonly windows: Windows;
  readonly calendar: Calendar;
  /** Where parties can say that they are away. */
  readonly absences?: Absences;
  /** After how long a delivery that nobody looks at completes its order; never if left out. */
  readonly completeAfter?: Duration | undefined;
  readonly ids: Ids;
}
