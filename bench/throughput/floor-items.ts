import { toChangeItem } from '../../lambdas/adapters/dynamodb/change-item.ts';
import { toOrderItem } from '../../lambdas/adapters/dynamodb/items.ts';
import { advance } from '../../lambdas/application/commit.ts';
import type { Actor } from '../../lambdas/domain/actor.ts';
import { decide } from '../../lambdas/domain/decide.ts';
import { placeOrder } from '../../lambdas/domain/decisions/place-order.ts';
import type { EventData, OrderEvent } from '../../lambdas/domain/events.ts';
import { orderFrom } from '../../lambdas/domain/evolve.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import { toInstant } from '../../lambdas/domain/instant.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import { windowsFrom } from '../../lambdas/runtime/windows.ts';
import { sampleForms, sampleOrder } from '../support/sample-bodies.ts';

/** The items of a placed order, and of one on which a request has been opened, made by the rules. */
export const floorItems = () => {
  const now = Date.now();
  const orderId = '0123456789abcdef01234567';
  const [event] = accepted(placeOrder(sampleOrder()));
  const backEnd: Actor = { id: 'back-end', role: 'marketplace' };
  const change = {
    orderId,
    version: 1,
    at: toInstant(now),
    actor: backEnd,
    events: event ? [event] : [],
  };
  const order = orderFrom(change, event?.data as EventData['order_placed']);
  const { type, ...form } = sampleForms.change_time();
  const actor: Actor = { id: order.proId, role: 'pro' };
  const context = {
    ...{ actor, now, windows: windowsFrom({}) },
    ...{ calendar: everyHour, awayUntil: null },
  };
  const command = { type: 'open_request', requestType: type as 'change_time', form } as const;
  const opened = advance(
    { order, changes: [] },
    accepted(decide(order, command, context)),
    actor,
    now,
  );
  const [openedChange] = opened.changes;
  return {
    placed: toOrderItem(order),
    placedChange: toChangeItem(change),
    opened: toOrderItem(opened.order),
    openedChange: openedChange && toChangeItem(openedChange),
  };
};

const accepted = (decision: readonly OrderEvent[] | Rejection): readonly OrderEvent[] => {
  if (decision instanceof Rejection) throw decision;
  return decision;
};
