import * as z from 'zod/mini';
import type { PublicEventName } from '../../../lambdas/domain/public-events.ts';
import { eventData, termsData } from './event-data.ts';
import { actor, nextCursor, timestamp, version } from './parts.ts';

const { order_placed, ...told } = eventData;
const { payment } = order_placed.shape;

/** What its readers see of an event: nothing of what is between the marketplace and its provider. */
const shownData: Readonly<Record<PublicEventName, z.ZodMiniType>> = {
  ...told,
  ...termsData,
  order_placed: z.extend(order_placed, {
    payment: z.nullable(z.omit(payment.def.innerType, { reference: true })),
  }),
  charge_waiting: z.omit(told.charge_waiting, { reference: true }),
  charge_succeeded: z.omit(told.charge_succeeded, { reference: true }),
  charge_failed: z.omit(told.charge_failed, { reason: true }),
  refund_waiting: z.omit(told.refund_waiting, { reference: true }),
  refund_succeeded: z.omit(told.refund_succeeded, { reference: true }),
  refund_failed: z.omit(told.refund_failed, { reason: true }),
  payment_adjusted: z.omit(told.payment_adjusted, { adjustmentId: true }),
};

const entryOf = (event: PublicEventName) =>
  z.object({ version, at: timestamp, actor, event: z.literal(event), data: shownData[event] });

type Entry = ReturnType<typeof entryOf>;

/** One entry schema per event. */
export const historyEntries = Object.fromEntries(
  (Object.keys(shownData) as PublicEventName[]).map((event) => [event, entryOf(event)]),
) as Record<PublicEventName, Entry>;

const [first, ...others] = Object.values(historyEntries) as [Entry, ...Entry[]];
export const historyEntry = z.discriminatedUnion('event', [first, ...others]);

export const historyPage = z.object({ entries: z.array(historyEntry), nextCursor });
