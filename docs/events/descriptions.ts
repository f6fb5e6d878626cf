import type { DomainEventName } from '../../lambdas/application/domain-event.ts';
import { requestDocs } from '../../lambdas/domain/requests/index.ts';
import type { TermsEvent } from '../../lambdas/domain/requests/names.ts';

/** In a sentence: one that is forgotten does not compile. */
const ofTheService: Readonly<Record<Exclude<DomainEventName, TermsEvent>, string>> = {
  order_placed: 'The marketplace has registered an order that a customer has bought.',
  work_started: 'The pro has started the work.',
  delivery_submitted: 'The pro has delivered; the customer accepts it or requests a revision.',
  revision_requested: 'The customer wants the delivery revised.',
  order_completed:
    'The order has ended with the work paid for: the delivery was accepted, nobody looked at it before `completesAt` (`reason` is `silence`), or a dispute ended in a part of the money going back.',
  request_opened: 'One party asks the other for something; it has time until `expiresAt`.',
  request_accepted: 'The other party has agreed. What follows from that are events of their own.',
  request_declined: 'The other party has said no; the order is unchanged.',
  progress_provided: 'The pro has told how the work is going.',
  request_contested:
    'The pro contests a dispute and makes an offer; it has no deadline any more and waits for a moderator.',
  request_countered:
    'The other party has answered with an offer of its own, which is the request `counteredBy`.',
  deadline_extended:
    'The requester has given the other party more time, from `from` to `expiresAt`.',
  request_withdrawn: 'The requester has taken the request back; the order is unchanged.',
  request_expired: 'Nobody has answered in time: `onSilence` says what that does.',
  dispute_resolved: 'A moderator has decided a contested dispute.',
  order_canceled: 'The order has ended, and what can be refunded goes back to the customer.',
  charge_requested:
    'Additional work is to be paid for; again, with a higher `attempt`, when a failed charge is retried.',
  charge_waiting:
    'The payment provider has the charge, and its end will be known later: when the bank has settled it, or when the customer has confirmed it (`waitsFor`).',
  charge_succeeded: 'The customer has paid for additional work.',
  charge_failed: 'The payment provider has refused a charge for good; an operator can retry it.',
  refund_requested:
    'Money is to go back to the customer; again, with a higher `attempt`, when a failed refund is retried.',
  refund_waiting:
    "The payment provider has the refund, and its end will be known later: the customer's bank settles it, or the customer has to say where the money is to go (`waitsFor`).",
  refund_succeeded:
    'The customer has the money back: `amount`, which is less than requested if there was less left at the payment provider.',
  refund_failed:
    "The payment provider has refused a refund for good, or the customer's bank has sent it back; an operator can retry it.",
  payment_adjusted:
    "Money went back, or came back, at the payment provider without a request: a refund made there by hand, or a chargeback by the customer's bank. Told again with another `status` when that changes.",
  request_reminder: 'The deadline of a request is near, and nobody has answered yet.',
  delivery_reminder:
    'A delivery completes its order soon, and the customer has not looked at it yet.',
};

/** Each type of request says it of the event by which it changes the order's terms. */
const ofRequests = Object.fromEntries(
  Object.values(requestDocs).flatMap(({ changes }) =>
    changes ? [[changes.event, changes.tells]] : [],
  ),
) as Readonly<Record<TermsEvent, string>>;

/** What each event tells. */
export const descriptions: Readonly<Record<DomainEventName, string>> = {
  ...ofTheService,
  ...ofRequests,
};
