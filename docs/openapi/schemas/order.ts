import * as z from 'zod/mini';
import { GROUNDS } from '../../../lambdas/domain/order.ts';
import { VIEWS, type ViewName } from '../../../lambdas/domain/order-views.ts';
import { adjustment as adjustmentFields, movement } from './movement.ts';
import {
  amount,
  count,
  explained,
  id,
  instant,
  money,
  nextCursor,
  onSilence,
  orderStatus,
  requestType,
  timestamp,
  wholeSecond,
} from './parts.ts';
import { pendingSummary, requestOfAnyType } from './request.ts';

const undecidedDeadline = z.iso.datetime({ precision: 0 });

export const assistantEntry = z.object({
  type: requestType,
  allowed: z.boolean(),
  reason: z.exactOptional(
    z.enum([
      'pending-request',
      'pending-delivery',
      'order-status-not-allowed',
      'nothing-refundable',
      'ground-not-met',
    ]),
  ),
  grounds: explained(
    z.exactOptional(z.array(z.enum(GROUNDS))),
    'The grounds that hold now. Only where one is needed: for a dispute.',
  ),
  window: z.iso.duration(),
  expiresAt: explained(undecidedDeadline, 'The deadline, if it were opened now.'),
  onSilence,
});

export const payment = z.object({
  captured: amount,
  serviceFee: amount,
  refunded: amount,
  chargedBack: explained(
    z.exactOptional(amount),
    "What the customer's bank has taken back; left out if nothing.",
  ),
  refundable: explained(amount, 'What was captured, less the service fee and what has gone back.'),
  available: explained(
    amount,
    'What of that can still be promised: less refunds that are under way, have failed or wait for a charge.',
  ),
});

export const charge = z.object({
  ...{ requestId: id, ...movement },
  confirmBy: explained(
    z.exactOptional(timestamp),
    'Until when the customer can confirm it in the checkout, while it waits for that; then it is given up.',
  ),
});
export const refund = z.object({ requestId: id, ...movement });
const newestRefund = z.object(movement);
export const adjustment = z.object({ ...adjustmentFields, recordedAt: timestamp });

export const delivery = z.object({ deliveredAt: timestamp, completesAt: wholeSecond });

const orderWith = <P extends z.ZodMiniType>(pendingRequest: P) =>
  z.object({
    orderId: id,
    customerId: id,
    proId: id,
    customerName: z.exactOptional(z.string()),
    proName: z.exactOptional(z.string()),
    title: z.string(),
    status: orderStatus,
    price: money,
    startAt: instant,
    endAt: instant,
    createdAt: timestamp,
    updatedAt: timestamp,
    version: explained(z.int().check(z.gte(1)), '1 when placed, one more with every change.'),
    payment: explained(z.nullable(payment), '`null`: the work is paid for after it is done.'),
    charges: explained(z.array(charge), 'One per accepted additional work of a prepaid order.'),
    pendingRequest: explained(z.nullable(pendingRequest), 'At most one is pending per order.'),
    delivery: explained(
      z.nullable(delivery),
      'The delivery that waits for the customer until `completesAt`, or that has completed the order then. `null`: none, or it waits for as long as it takes.',
    ),
    refunds: explained(z.array(refund), 'One per request that returned money, oldest first.'),
    adjustments: explained(
      z.exactOptional(z.array(adjustment)),
      'Money that went back at the payment provider without a request, oldest first; left out if none.',
    ),
    refund: explained(
      z.nullable(newestRefund),
      'The newest of `refunds`. `null`: nothing is to be returned, or not yet.',
    ),
    awayUntil: explained(
      z.exactOptional(z.nullable(instant)),
      'Until when the other party is away; `null` while it is there. Only for parties, and only where people can say so.',
    ),
    assistant: explained(
      z.array(assistantEntry),
      'What the caller can open; empty for those who are not a party.',
    ),
  });

export const order = orderWith(requestOfAnyType);
export const listedOrder = orderWith(pendingSummary);

const counts = z.object(
  Object.fromEntries(VIEWS.map((view) => [view, count])) as Record<ViewName, typeof count>,
);

export const orderList = z.object({
  orders: z.array(listedOrder),
  nextCursor,
  counts: explained(
    z.exactOptional(counts),
    'How many orders each view has, of those that `q` finds. On the first page of a view.',
  ),
  countedAll: explained(
    z.exactOptional(z.boolean()),
    '`false`: older orders are not counted yet, because a call looks through the newest 500. Beside `counts`.',
  ),
});

/** What a dry run answers with. */
export const preview = z.object({ order, request: requestOfAnyType });
