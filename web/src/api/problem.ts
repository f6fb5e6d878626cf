import type { components } from './schema.ts';

type ProblemBody = components['schemas']['Problem'];
export type FieldError = NonNullable<ProblemBody['errors']>[number];

/** The service said no, or not now. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** Missing where the gateway answered by itself. */
  readonly code: ProblemBody['code'] | undefined;
  readonly errors: readonly FieldError[];

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.code;
    this.errors = body.errors ?? [];
  }
}

/** No reply: whether the service got the call is not known. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Whether a command may or may not have been carried out. It is then sent again under the same
 * key, which makes it happen once.
 */
export function isUncertain(error: unknown): boolean {
  if (error instanceof Problem) return error.status >= 500 || error.status === 429;
  return error instanceof Unreachable;
}
