/** The events that make mail: the stack's rule passes on these and no others. */
export const MAIL_EVENTS = [
  'request_opened',
  'request_countered',
  'deadline_extended',
  'request_reminder',
  'delivery_reminder',
  'request_accepted',
  'request_declined',
  'progress_provided',
  'request_expired',
  'request_contested',
  'dispute_resolved',
  'refund_succeeded',
] as const;

export type MailEventName = (typeof MAIL_EVENTS)[number];
