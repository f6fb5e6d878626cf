export const roles = {
  customer: 'Customer',
  pro: 'Pro',
  moderator: 'A moderator',
  marketplace: 'The marketplace',
  system: 'The system',
} as const;

/** For parties without a name. */
export const nameless = {
  customer: 'the customer',
  pro: 'the pro',
} as const;

export const orderStatus = {
  accepted: 'Accepted',
  in_progress: 'In progress',
  delivery_submitted: 'Delivered',
  revision_requested: 'In revision',
  completed: 'Completed',
  canceled: 'Canceled',
} as const;

export const requestStatus = {
  pending: 'Waiting for an answer',
  contested: 'With a moderator',
  accepted: 'Accepted',
  declined: 'Declined',
  countered: 'Countered',
  provided: 'Answered',
  withdrawn: 'Withdrawn',
  expired: 'Not answered',
  resolved: 'Decided',
} as const;
