import type { Fault, FieldError } from './field-errors.ts';

/** Why a command was refused: the `code` of the problem that a client gets. */
export const REJECTION_CODES = [
  'role-not-allowed',
  'order-not-found',
  'request-not-found',
  'attachment-not-found',
  'order-status-not-allowed',
  'pending-delivery',
  'pending-request',
  'nothing-refundable',
  'ground-not-met',
  'request-closed',
  'deadline-passed',
  'answer-not-allowed',
  'counter-limit',
  'request-taken',
  'attachment-not-ready',
  'attachment-refused',
  'invalid-form',
  'scope-missing',
  'idempotency-key-reused',
  'conflict',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** Rules return rejections; only the use case that ran them throws one. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  readonly code: RejectionCode;
  readonly errors: readonly FieldError[];

  constructor(code: RejectionCode, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }
}

export const invalidForm = (errors: readonly FieldError[]): Rejection =>
  new Rejection(
    'invalid-form',
    errors.length === 1
      ? 'One field needs correcting.'
      : `${errors.length} fields need correcting.`,
    errors,
  );

export const invalidField = (pointer: string, fault: Fault): Rejection =>
  invalidForm([{ pointer, ...fault }]);
