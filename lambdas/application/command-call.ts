import type { Caller } from '../domain/actor.ts';
import type { Command } from '../domain/commands.ts';
import type { FieldError } from '../domain/field-errors.ts';
import type { OrderRequest } from '../domain/order-request.ts';
import type { Progress } from './commit.ts';
import type { IdempotencyKey } from './order-store.ts';
import type { OthersAbsence } from './other-party.ts';

/** A command, and how it came in. */
export interface CommandCall {
  readonly orderId: string;
  readonly caller: Caller;
  readonly command: Command;
  readonly key?: IdempotencyKey | undefined;
  /** Decide only: nothing is stored. */
  readonly dryRun?: boolean;
  /** What is wrong with the call besides its form: reported with the form's own faults. */
  readonly faults?: readonly FieldError[];
}

/** What the order, and the request that the command was about or has opened, have become. */
export interface CommandResult extends Progress {
  readonly request?: OrderRequest | undefined;
  /** A counter-offer had been made before: nothing has been opened now. */
  readonly isRepeat?: true;
  /** Until when the party that has to answer is away, if that was asked. */
  readonly awayUntil?: OthersAbsence;
}
