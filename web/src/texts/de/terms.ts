import type { Messages } from '../messages.ts';

export const roles: Messages['roles'] = {
  customer: 'Customer',
  pro: 'Pro',
  moderator: 'Moderator',
  marketplace: 'The marketplace',
  system: 'Automatic',
};

export const nameless: Messages['nameless'] = {
  customer: 'the customer',
  pro: 'the pro',
};

export const orderStatus: Messages['orderStatus'] = {
  accepted: 'Accepted',
  in_progress: 'In progress',
  delivery_submitted: 'Delivered',
  revision_requested: 'In revision',
  completed: 'Completed',
  canceled: 'Canceled',
};

export const requestStatus: Messages['requestStatus'] = {
  pending: 'Waiting for an answer',
  contested: 'With a moderator',
  accepted: 'Accepted',
  declined: 'Declined',
  countered: 'Countered',
  provided: 'Answered',
  withdrawn: 'Withdrawn',
  expired: 'Not answered',
  resolved: 'Decided',
};
