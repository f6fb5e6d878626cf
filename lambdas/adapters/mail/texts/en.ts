/** English, and the list of all texts: other languages have exactly these. */
export const en = {
  'name.customer': 'The customer',
  'name.pro': 'The pro',
  greeting: 'Hello {name},',

  'subject.opened.additional_work':
    '{opener, select, customer {{other} asks for additional work on “{title}”} other {{other} offers additional work on “{title}”}}',
  'subject.opened.change_time': '{other} asks for new dates for “{title}”',
  'subject.opened.price_adjustment': '{other} proposes a lower price for “{title}”',
  'subject.opened.progress_update': '{other} asks how “{title}” is going',
  'subject.opened.cancellation': '{other} asks to cancel “{title}”',
  'subject.opened.dispute': '{other} has opened a dispute about “{title}”',
  'subject.countered': '{other} has made a counter-offer for “{title}”',
  'subject.extended': 'You have more time to answer about “{title}”',
  'subject.reminder': 'Reminder: your answer about “{title}” is due soon',
  'subject.delivery_reminder': 'Reminder: “{title}” will be completed soon',
  'subject.accepted': '{other} has accepted your request for “{title}”',
  'subject.declined': '{other} has declined your request for “{title}”',
  'subject.provided': '{other} reports on the progress of “{title}”',
  'subject.expired': 'A request for “{title}” has expired',
  'subject.contested': '{other} contests your dispute about “{title}”',
  'subject.decided': 'The dispute about “{title}” has been decided',
  'subject.refunded': 'Refund of {amount} for “{title}”',

  'opened.additional_work':
    '{opener, select, customer {{other} asks for additional work on “{title}” for {amount}.} other {{other} offers additional work on “{title}” for {amount}.}}',
  'opened.change_time': '{other} would like to change the dates of “{title}”.',
  'opened.price_adjustment': '{other} proposes to lower the price of “{title}” to {amount}.',
  'opened.progress_update': '{other} would like to know how “{title}” is going.',
  'opened.cancellation': '{other} would like to cancel “{title}”.',
  'opened.dispute':
    '{other} has opened a dispute about “{title}” and asks for a refund of {amount}.',
  'dates.start': 'The new start would be {startAt}.',
  'dates.end': 'The new end would be {endAt}.',

  countered: '{other} has answered your request with a counter-offer.',
  extended: '{other} has given you more time to answer.',
  delivered: '{other} has delivered “{title}” and is waiting for your review.',

  'accepted.additional_work':
    '{other} has accepted the additional work on “{title}” for {amount}. It is now part of the order.',
  'accepted.change_time':
    '{other} has accepted the new dates for “{title}”. They apply from now on.',
  'accepted.price_adjustment':
    '{other} has accepted {amount} as the new price of “{title}”. It applies from now on.',
  'accepted.cancellation': '{other} has agreed to cancel “{title}”.',
  'accepted.dispute': '{other} has accepted your dispute about “{title}” over {amount}.',

  'declined.additional_work': '{other} has declined the additional work on “{title}” for {amount}.',
  'declined.change_time': '{other} has declined the new dates for “{title}”.',
  'declined.price_adjustment': '{other} has declined {amount} as the new price of “{title}”.',
  'declined.cancellation': '{other} doesn’t want to cancel “{title}”.',

  provided: '{other} has reported on the progress of “{title}”.',
  'provided.percent': '{percent} of the work is done.',

  'expired.additional_work':
    'The request for additional work on “{title}” for {amount} wasn’t answered in time.',
  'expired.change_time': 'The request to change the dates of “{title}” wasn’t answered in time.',
  'expired.price_adjustment':
    'The proposal to lower the price of “{title}” to {amount} wasn’t answered in time.',
  'expired.progress_update':
    'The question about the progress of “{title}” wasn’t answered in time.',
  'expired.cancellation': 'The request to cancel “{title}” wasn’t answered in time.',
  'expired.dispute': 'The dispute about “{title}” over {amount} wasn’t answered in time.',

  contested: '{other} contests your dispute about “{title}”.',
  'contested.offer': '{other} offers a refund of {amount} instead.',
  'contested.next': 'A moderator now decides. You don’t have to do anything.',
  decided: 'A moderator has decided the dispute about “{title}”.',
  'decided.refund':
    '{reader, select, customer {You get {amount} back.} other {The customer gets {amount} back.}}',
  'decided.nothing': 'Nothing is refunded, and the order continues.',
  refunded: 'We have refunded {amount} for “{title}”.',
  'refunded.bank': 'It can take your bank a few days to show the amount.',

  'deadline.answer': 'Please answer by {deadline}.',
  'deadline.review': 'You can accept the delivery or ask for a revision until {deadline}.',
  'silence.no_change': 'If you don’t answer by then, nothing changes.',
  'silence.cancel_order_and_refund':
    'If you don’t answer by then, the order is canceled and what can be refunded goes back to {reader, select, customer {you} other {the customer}}.',
  'silence.refund_requested_amount':
    'If you don’t answer by then, the requested amount is refunded to the customer.',
  'silence.delivery': 'If you do nothing by then, the order is completed.',
  'outcome.no_change': 'The order stays as it is.',
  'outcome.cancel_order_and_refund':
    'The order is canceled, and what can be refunded goes back to {reader, select, customer {you} other {the customer}}.',
  'outcome.refund_requested_amount':
    'The requested amount is refunded to {reader, select, customer {you} other {the customer}}.',
  'ended.completed': 'That completes the order.',
  'ended.canceled': 'That cancels the order.',

  button: 'View order',
  why: 'You receive this email because you are a party to this order.',
  unsubscribe: 'Stop reminders by email',
  'unsubscribe.title': 'Reminders by email',
  'unsubscribe.question':
    'Do you want to stop reminders by email? You will still be told what happens to your orders.',
  'unsubscribe.done': 'You will receive no more reminders by email.',
} as const;

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;
