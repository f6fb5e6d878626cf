import { isProblem } from '../api/problem.ts';
import { texts } from '../texts/texts.ts';

/** What a failure means to the reader, and what to do. */
export function failureText(error: unknown): string {
  if (!isProblem(error)) return texts.failures.unexpected;
  switch (error.code) {
    case 'unreachable':
      return texts.failures.unreachable;
    case 'too-many-requests':
      return texts.refusals['temporarily-unavailable'];
    case 'unauthorized':
    case 'unexpected-reply':
    case 'token-refused':
    case 'upload-refused':
      return texts.failures.unexpected;
    default:
      return texts.refusals[error.code];
  }
}
