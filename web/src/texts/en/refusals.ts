/** What a refusal means, by its `code`. */
export const refusals = {
  'malformed-json': 'The page sent something unreadable. Reload it and try again.',
  'role-not-allowed': 'This isn’t yours to do on this order.',
  'scope-missing': 'You’re not allowed to do this.',
  'order-not-found': 'This order doesn’t exist, or it isn’t yours.',
  'request-not-found': 'This request doesn’t exist.',
  'order-status-not-allowed':
    'The order has moved on, so this is no longer possible. The page now shows where it stands.',
  'pending-delivery': 'A delivery is waiting to be reviewed first.',
  'pending-request': 'Another request is already waiting for an answer. The history now shows it.',
  'nothing-refundable': 'There is nothing left to refund.',
  'ground-not-met': 'A dispute for this reason isn’t possible right now.',
  'request-closed':
    'This request has been closed in the meantime. The page now shows how it ended.',
  'deadline-passed': 'The deadline has passed: your answer came too late and doesn’t count.',
  'counter-limit': 'This was the last offer in this round. It can only be accepted or declined.',
  'request-taken': 'Another moderator has taken this dispute. You now see who, and until when.',
  'attachment-not-found': 'This file isn’t there anymore.',
  'attachment-refused': 'This file was refused.',
  'attachment-not-ready': 'This file is still being checked. Please try again in a moment.',
  'answer-not-allowed': 'This request can’t be answered like this, or not anymore.',
  conflict:
    'Somebody else changed the order at the same moment. The page now shows where it stands; please try again.',
  'body-too-large': 'This is too long. Please shorten it.',
  'unsupported-media-type': 'The page sent something unreadable. Reload it and try again.',
  'invalid-form': 'Please correct what is marked.',
  'idempotency-key-reused':
    'This was sent before with other contents. Reload the page and look at the order.',
  'temporarily-unavailable':
    'The service is busy. You can safely try again in a moment: it won’t happen twice.',
} as const;

/** Why something cannot be asked for now, by `code`. */
export const notNow = {
  'pending-request': 'Another request is waiting for an answer.',
  'pending-delivery': 'The delivery has to be accepted or sent back first.',
  'order-status-not-allowed': 'The order is closed.',
  'nothing-refundable': 'There is nothing left to refund.',
  'ground-not-met':
    'The work has to be late, or a delivery sent back, or one of your requests declined.',
  other: 'Please try again later.',
} as const;
