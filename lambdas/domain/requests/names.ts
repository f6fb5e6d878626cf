/** Every type of request; each has a file of its own beside this one. */
export const REQUEST_TYPES = [
  'additional_work',
  'change_time',
  'price_adjustment',
  'progress_update',
  'cancellation',
  'dispute',
] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export const isRequestType = (value: unknown): value is RequestType =>
  (REQUEST_TYPES as readonly unknown[]).includes(value);

/** The events by which an accepted request changes the order's terms; a type's file says which is its. */
export const TERMS_EVENTS = ['work_added', 'order_rescheduled', 'price_adjusted'] as const;
export type TermsEvent = (typeof TERMS_EVENTS)[number];
