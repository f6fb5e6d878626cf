import * as z from 'zod/mini';
import type { EventName } from '../../../lambdas/domain/events.ts';
import type { RequestType } from '../../../lambdas/domain/order.ts';
import type { Answer } from '../../../lambdas/domain/requests/request-rules.ts';
import { answerBody, placeOrderForm } from './bodies.ts';
import {
  actor,
  amount,
  anyType,
  eachType,
  id,
  instant,
  money,
  nextCursor,
  onSilence,
  requestType,
  shapeOf,
  timestamp,
  version,
  wholeSecond,
} from './parts.ts';
import { formOf } from './request.ts';

type PublicEvent = Exclude<EventName, 'refund_restarted'>;

const requestRef = { requestId: id, type: requestType };
const movementRef = { movementId: id, requestId: id, amount };
const nothing = z.object({});

const opened = (type: RequestType) =>
  z.object({
    requestId: id,
    type: z.literal(type),
    expiresAt: wholeSecond,
    onSilence,
    form: formOf(type),
  });

const answered = (answer: Answer) =>
  z.object({ ...requestRef, response: z.object(shapeOf(answerBody(answer))) });

/** The data of every event that is told: one that is forgotten does not compile. */
const eventData = {
  order_placed: z.object(shapeOf(placeOrderForm)),
  work_started: nothing,
  delivery_submitted: nothing,
  revision_requested: nothing,
  order_completed: nothing,
  request_opened: anyType(eachType(opened)),
  request_accepted: answered('accept'),
  request_declined: answered('decline'),
  progress_provided: answered('provide-progress'),
  request_withdrawn: z.object(requestRef),
  request_expired: z.object({ ...requestRef, onSilence }),
  work_added: z.object({
    requestId: id,
    amount,
    price: money,
    newEndAt: z.exactOptional(instant),
  }),
  order_rescheduled: z.object({ requestId: id, startAt: instant, endAt: instant }),
  order_canceled: z.object({ requestId: id }),
  refund_requested: z.object({ ...movementRef, attempt: version }),
  refund_succeeded: z.object(movementRef),
  refund_failed: z.object({ ...movementRef, reason: z.string() }),
} as const satisfies Record<PublicEvent, z.ZodMiniType>;

const entryOf = (event: PublicEvent) =>
  z.object({ version, at: timestamp, actor, event: z.literal(event), data: eventData[event] });

type Entry = ReturnType<typeof entryOf>;

/** One entry schema per event. */
export const historyEntries = Object.fromEntries(
  (Object.keys(eventData) as PublicEvent[]).map((event) => [event, entryOf(event)]),
) as Record<PublicEvent, Entry>;

const [first, ...others] = Object.values(historyEntries) as [Entry, ...Entry[]];
export const historyEntry = z.discriminatedUnion('event', [first, ...others]);

export const historyPage = z.object({ entries: z.array(historyEntry), nextCursor });
