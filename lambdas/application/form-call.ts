import type { Caller } from '../domain/actor.ts';
import type { FieldError } from '../domain/field-errors.ts';
import type { IdempotencyKey } from './order-store.ts';

/** A form about an order that is no command: it changes neither the order nor a request. */
export interface FormCall {
  readonly orderId: string;
  readonly caller: Caller;
  readonly form: unknown;
  readonly key?: IdempotencyKey | undefined;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}
