/** What can be wrong with a field: a client that speaks to people has its own words for each. */
export const FIELD_ERROR_CODES = [
  'unknown-field',
  'not-an-object',
  'text-length',
  'number-range',
  'list-length',
  'not-an-option',
  'not-an-id',
  'not-a-currency',
  'not-an-https-url',
  'not-a-time',
  'time-range',
  'times-missing',
  'times-unchanged',
  'end-before-start',
  'already-started',
  'deadline-fixed',
  'total-too-high',
  'same-party',
  'file-unknown',
  'file-repeated',
  'file-expired',
  'file-awaited',
  'file-scanning',
  'file-wrong-content',
  'file-not-clean',
  'not-a-cursor',
  'not-a-key',
] as const;
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

/** What is wrong, with the limits that would have been kept; `detail` says it in English. */
export interface Fault {
  readonly code: FieldErrorCode;
  readonly detail: string;
  /** Of a number, a length or a sum; both count as within. */
  readonly min?: number;
  readonly max?: number;
  /** Of a time; `after` itself is too early, `earliest` and `latest` are not. */
  readonly after?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

/** What is wrong with one field: a JSON pointer to it, and what to do. */
export interface FieldError extends Fault {
  readonly pointer: string;
}
