import { Unavailable } from '../../application/failures.ts';
import type { FieldError } from '../../domain/field-errors.ts';
import { Rejection, type RejectionCode } from '../../domain/rejections.ts';
import { type TransportCode, TransportError } from './transport-error.ts';

export type ProblemCode = RejectionCode | TransportCode;

/** What each `code` is as an HTTP problem. The page docs/errors.md explains them to clients. */
export const PROBLEMS: Readonly<Record<ProblemCode, { status: number; title: string }>> = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'role-not-allowed': { status: 403, title: 'Not for this role to do' },
  'scope-missing': { status: 403, title: 'The token lacks a scope' },
  'order-not-found': { status: 404, title: 'No such order' },
  'request-not-found': { status: 404, title: 'No such request' },
  'attachment-not-found': { status: 404, title: 'No such attachment' },
  'order-status-not-allowed': { status: 409, title: "The order's status does not allow this" },
  'pending-delivery': { status: 409, title: 'A delivery is pending' },
  'pending-request': { status: 409, title: 'A request is pending' },
  'nothing-refundable': { status: 409, title: 'Nothing can be refunded' },
  'ground-not-met': { status: 409, title: 'The ground of the dispute does not hold' },
  'request-closed': { status: 409, title: 'The request is closed' },
  'deadline-passed': { status: 409, title: 'The deadline has passed' },
  'answer-not-allowed': { status: 409, title: 'The request does not take this answer' },
  'counter-limit': { status: 409, title: 'No more counter-offers' },
  'request-taken': { status: 409, title: 'Another moderator has taken it' },
  'attachment-not-ready': { status: 409, title: 'The file is not there yet' },
  'attachment-refused': { status: 409, title: 'The file was refused' },
  conflict: { status: 409, title: 'The order kept changing' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body is not declared as JSON' },
  'invalid-form': { status: 422, title: 'Some fields need correcting' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key is already in use' },
  'temporarily-unavailable': { status: 503, title: 'Temporarily unavailable' },
};

/** A problem details object (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code?: ProblemCode;
  readonly errors?: readonly FieldError[];
}

const problemType = (code: ProblemCode): string => `urn:order-requests:problem:${code}`;

const problem = (
  code: ProblemCode,
  detail: string,
  errors: readonly FieldError[] = [],
): Problem => ({
  type: problemType(code),
  ...PROBLEMS[code],
  detail,
  code,
  ...(errors.length > 0 && { errors }),
});

/** What a client may know of a failure; nothing of our own mistakes. */
export const toProblem = (error: unknown): Problem => {
  if (error instanceof Rejection) return problem(error.code, error.message, error.errors);
  if (error instanceof TransportError) return problem(error.code, error.message);
  if (error instanceof Unavailable) {
    return problem(
      'temporarily-unavailable',
      'Send this again later. A command may or may not have been done: with the same Idempotency-Key it happens once.',
    );
  }
  return {
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'This is our mistake; it has been recorded.',
  };
};
