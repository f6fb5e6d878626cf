import { Problem, Unreachable } from '../api/problem.ts';
import { texts } from '../texts/texts.ts';

/** What a failure means to the reader, and what to do. */
export function failureText(error: unknown): string {
  if (error instanceof Unreachable) return texts.failures.unreachable;
  if (error instanceof Problem && error.code) return texts.refusals[error.code] ?? error.message;
  if (error instanceof Problem && error.status === 429)
    return texts.refusals['temporarily-unavailable'];
  return texts.failures.unexpected;
}
