import { advance, type Progress, settled } from '../../../lambdas/application/commit.ts';
import { orderView } from '../../../lambdas/application/views/order-view.ts';
import { requestView } from '../../../lambdas/application/views/request-view.ts';
import { type Actor, type Caller, otherPartyOf } from '../../../lambdas/domain/actor.ts';
import type { Command } from '../../../lambdas/domain/commands.ts';
import { deadlineOf } from '../../../lambdas/domain/deadlines.ts';
import { decide } from '../../../lambdas/domain/decide.ts';
import type { Decision } from '../../../lambdas/domain/decision.ts';
import { placeOrder } from '../../../lambdas/domain/decisions/place-order.ts';
import type { EventData, OrderEvent } from '../../../lambdas/domain/events.ts';
import { orderFrom } from '../../../lambdas/domain/evolve.ts';
import { everyHour } from '../../../lambdas/domain/fair-time.ts';
import { toEpochMs, toInstant } from '../../../lambdas/domain/instant.ts';
import { foldRequest, type OrderRequest } from '../../../lambdas/domain/order-request.ts';
import { Rejection } from '../../../lambdas/domain/rejections.ts';
import { durationFrom } from '../../../lambdas/runtime/durations.ts';
import { windowsFrom } from '../../../lambdas/runtime/windows.ts';

/*
 * The examples are what the rules themselves make of a course of events, so that they are true.
 */

const windows = windowsFrom({});
const completeAfter = durationFrom('P3D');

/** An order, and all that has happened to it up to a time. */
export interface Course extends Progress {
  readonly now: number;
}

const accepted = (decision: Decision): readonly OrderEvent[] => {
  if (decision instanceof Rejection) throw new Error(`${decision.code}: ${decision.message}`);
  return decision;
};

export const begin = (orderId: string, at: string, actor: Actor, form: unknown): Course => {
  const now = toEpochMs(at);
  const events = accepted(placeOrder(form));
  const change = { orderId, version: 1, at: toInstant(now), actor, events };
  const order = orderFrom(change, events[0]?.data as EventData['order_placed']);
  return { order, changes: [change], now };
};

/** The course with one more command, given some minutes later. */
export const next = (
  course: Course,
  actor: Actor,
  command: Command,
  { minutes = 5 }: { readonly minutes?: number } = {},
): Course => {
  const now = course.now + minutes * 60_000;
  const request =
    'requestId' in command ? foldRequest(command.requestId, course.changes) : undefined;
  const fairTime = { now, calendar: everyHour, awayUntil: null };
  const decision = decide(course.order, command, {
    ...{ actor, ...fairTime, windows, completeAfter, request },
  });
  return { ...advance(course, accepted(decision), actor, now), now };
};

/** The course after nobody has acted before the deadline. */
export const silence = ({ order, changes }: Course): Course => {
  const now = toEpochMs(deadlineOf(order) ?? '') + 250;
  const { order: after, changes: more } = settled(order, now);
  return { order: after, changes: [...changes, ...more], now };
};

/** The request that the order had, or has, under this id. */
export const requestOf = ({ changes }: Course, requestId: string): OrderRequest => {
  const request = foldRequest(requestId, changes);
  if (!request) throw new Error(`There is no request ${requestId}`);
  return request;
};

export const orderOf = (course: Course, caller: Caller) => {
  const { order, now } = course;
  const { pendingRequest } = order;
  const pending = pendingRequest && requestView(requestOf(course, pendingRequest.requestId));
  const ports = { clock: { now: () => now }, windows, calendar: everyHour };
  const nobodyIsAway = otherPartyOf(order, caller) && null;
  return orderView(ports, order, pending, caller, nobodyIsAway);
};
