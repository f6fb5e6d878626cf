import * as z from 'zod/mini';
import type { EventData, NewTerms } from '../../../lambdas/domain/events.ts';
import { type Claim, GROUNDS } from '../../../lambdas/domain/order.ts';
import type { PublicEventName } from '../../../lambdas/domain/public-events.ts';
import { requestDocs, requestRules } from '../../../lambdas/domain/requests/index.ts';
import type { RequestType, TermsEvent } from '../../../lambdas/domain/requests/names.ts';
import type { OwnAnswer, RequestDocs } from '../../../lambdas/domain/requests/request-rules.ts';
import { answerBody, placeOrderForm } from './bodies.ts';
import { adjustment, moved, waitsFor } from './movement.ts';
import {
  amount,
  anyType,
  currency,
  eachType,
  explained,
  id,
  instant,
  money,
  onSilence,
  partyActor,
  requestType,
  shownShapeOf,
  timestamp,
  version,
  wholeSecond,
} from './parts.ts';
import { counterTo, formOf, round } from './request.ts';

/** A schema whose values are such data; unless there are several variants, it names every field. */
export type SchemaOf<Data> = z.ZodMiniType<Data> &
  ({ readonly shape: Readonly<Record<keyof Data, unknown>> } | z.ZodMiniDiscriminatedUnion);

const requestRef = { requestId: id, type: requestType };
const movementRef = { movementId: id, ...requestRef, amount, currency };
const started = z.object({ ...movementRef, attempt: version });
const reference = z.exactOptional(
  explained(z.string(), "The payment provider's own name for it, such as a PaymentIntent."),
);
const succeeded = z.object({ ...movementRef, reference });
const waiting = z.object({ ...movementRef, waitsFor, moved: z.exactOptional(moved), reference });
const refused = z.object({ ...movementRef, reason: z.string(), moved: z.exactOptional(moved) });
const nothing = z.object({});
/** Only where deliveries complete by themselves. */
const deliveryId = z.exactOptional(id);

const claim = z.object({
  ground: z.enum(GROUNDS),
  requestedRefund: amount,
}) satisfies SchemaOf<Claim>;

const opened = (type: RequestType) => {
  const fields = {
    requestId: id,
    type: z.literal(type),
    askedOf: partyActor,
    expiresAt: wholeSecond,
    onSilence,
    round: z.exactOptional(round),
    counterTo: z.exactOptional(counterTo),
    form: formOf(type),
  };
  return requestRules[type].claim ? z.object({ ...fields, claim }) : z.object(fields);
};

const extensions = z
  .int()
  .check(z.gte(1), z.describe('How often the deadline was moved; left out if never.'));
const timed = { ...requestRef, extensions: z.exactOptional(extensions) };
const answered = { ...timed, openedAt: timestamp };

const answeredBy = (answer: OwnAnswer) =>
  z.object({ ...answered, response: z.object(shownShapeOf(answerBody(answer))) });

const { shape: placed } = placeOrderForm.def.getter();
const orderPlaced = z.extend(z.object(placed), { payment: placed.payment.def.innerType });

/** The data of every public event: one that is forgotten, or lacks a field, does not compile. */
export const eventData = {
  order_placed: orderPlaced,
  work_started: nothing,
  delivery_submitted: z.object({
    deliveryId,
    askedOf: z.exactOptional(partyActor),
    completesAt: z.exactOptional(wholeSecond),
  }),
  revision_requested: z.object({ deliveryId }),
  order_completed: z.object({
    requestId: z.exactOptional(id),
    deliveryId,
    completesAt: z.exactOptional(wholeSecond),
    reason: z.exactOptional(z.literal('silence')),
  }),
  request_opened: anyType(eachType(opened)),
  request_accepted: answeredBy('accept'),
  request_declined: answeredBy('decline'),
  progress_provided: answeredBy('provide-progress'),
  request_contested: answeredBy('contest'),
  request_countered: z.object({ ...answered, response: nothing, counteredBy: id }),
  request_withdrawn: z.object(timed),
  deadline_extended: z.object({
    ...requestRef,
    askedOf: partyActor,
    from: wholeSecond,
    expiresAt: wholeSecond,
    onSilence,
    extensions,
  }),
  request_expired: z.object({ ...requestRef, expiresAt: instant, onSilence }),
  dispute_resolved: z.object({
    ...requestRef,
    resolution: z.object(shownShapeOf(answerBody('resolution'))),
  }),
  order_canceled: z.object({ requestId: id }),
  charge_requested: started,
  charge_waiting: waiting,
  charge_succeeded: succeeded,
  charge_failed: refused,
  refund_requested: started,
  refund_waiting: waiting,
  refund_succeeded: succeeded,
  refund_failed: refused,
  payment_adjusted: z.object({ adjustmentId: z.string(), ...adjustment, currency }),
} as const satisfies { [E in Exclude<PublicEventName, TermsEvent>]: SchemaOf<EventData[E]> };

const terms = {
  requestId: id,
  price: money,
  amount,
  startAt: instant,
  endAt: instant,
  newEndAt: instant,
} as const satisfies Record<keyof NewTerms, z.ZodMiniType>;

const schemaOfChange = ({ always, sometimes = [] }: NonNullable<RequestDocs['changes']>) =>
  z.object(
    Object.fromEntries([
      ...always.map((field) => [field, terms[field]]),
      ...sometimes.map((field) => [field, z.exactOptional(terms[field])]),
    ]),
  );

/** The data of each event by which an accepted request changes the order's terms. */
export const termsData = Object.fromEntries(
  Object.values(requestDocs).flatMap(({ changes }) =>
    changes ? [[changes.event, schemaOfChange(changes)]] : [],
  ),
) as Readonly<Record<TermsEvent, ReturnType<typeof schemaOfChange>>>;
