import type { Messages } from '../messages.ts';

export const refusals: Messages['refusals'] = {
  'malformed-json': 'The page sent something unreadable. Reload it and try again.',
  'role-not-allowed': 'This is not for you to do on this order.',
  'scope-missing': 'You may not do this.',
  'order-not-found': 'There is no such order, or it is not yours.',
  'request-not-found': 'There is no such request.',
  'order-status-not-allowed':
    'The order has moved on, and this is no longer possible. You now see where it stands.',
  'pending-delivery': 'Work has been delivered and is waiting to be looked at.',
  'pending-request':
    'There is a request waiting for an answer already. You now see it in the history.',
  'nothing-refundable': 'There is nothing left that could be refunded.',
  'ground-not-met': 'None of the grounds for a dispute holds for this order now.',
  'request-closed': 'This request was closed in the meantime. You now see how it ended.',
  'deadline-passed': 'The deadline has passed: your answer came too late and does not count.',
  'counter-limit':
    'There have been five offers in a row already: this one can only be accepted or declined.',
  'attachment-not-found': 'This file is not there any more.',
  'attachment-refused': 'This file was refused.',
  'attachment-not-ready': 'The file is being checked. Please try again in a moment.',
  'answer-not-allowed': 'The request cannot be answered this way, or not any more.',
  conflict:
    'Somebody else changed the order at the same moment. You now see how it stands; please try again.',
  'body-too-large': 'This is too long. Please shorten it.',
  'unsupported-media-type': 'The page sent something unreadable. Reload it and try again.',
  'invalid-form': 'Please correct what is marked below.',
  'idempotency-key-reused':
    'This was sent before with other contents. Reload the page and look at the order.',
  'temporarily-unavailable':
    'The service is busy. Try again in a moment: it will happen only once.',
};

export const notNow: Messages['notNow'] = {
  'pending-request': 'Another request is waiting for an answer.',
  'pending-delivery': 'The work is delivered and waits to be accepted or sent back.',
  'order-status-not-allowed': 'The order is closed.',
  'nothing-refundable': 'Nothing is left that could be refunded.',
  'ground-not-met':
    'Only when the work is late, a delivery was sent back or a request of yours was declined.',
  other: 'Not possible at the moment.',
};
