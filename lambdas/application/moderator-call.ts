import type { Caller } from '../domain/actor.ts';
import type { FieldError } from '../domain/field-errors.ts';
import type { IdempotencyKey } from './order-store.ts';

/** What a moderator does about an order apart from deciding. */
export interface ModeratorCall {
  readonly orderId: string;
  readonly caller: Caller;
  readonly form: unknown;
  readonly key?: IdempotencyKey | undefined;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}
