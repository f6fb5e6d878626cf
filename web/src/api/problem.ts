import { Problem } from '#client';

export { type FieldError, isProblem, Problem } from '#client';

/**
 * Whether a command may or may not have been carried out. It is then sent again under the same
 * key, which makes it happen once.
 */
export function isUncertain(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  const { status } = error;
  return status === undefined || status >= 500 || status === 429;
}
