import { type Caller, isParty, rolesOn } from './actor.ts';
import type { Context } from './commands.ts';
import { openingObstacle } from './decisions/open-request.ts';
import { answerDeadline } from './fair-time.ts';
import type { Instant } from './instant.ts';
import type { Ground, OnSilence, Order } from './order.ts';
import type { RejectionCode } from './rejections.ts';
import { requestRules } from './requests/index.ts';
import { REQUEST_TYPES, type RequestType } from './requests/names.ts';

/** One thing that a party may ask for: whether it can now, and what silence would do. */
export interface AssistantEntry {
  readonly type: RequestType;
  readonly allowed: boolean;
  /** The code that opening it now would be refused with. */
  readonly reason?: RejectionCode;
  /** The grounds that hold now, where it takes one. */
  readonly grounds?: readonly Ground[];
  /** ISO 8601 duration. */
  readonly window: string;
  /** The deadline, if it were opened now. */
  readonly expiresAt: Instant;
  readonly onSilence: OnSilence;
}

/**
 * One entry per type that the caller's role can ever open, for an order that has been settled;
 * none for those who are not a party.
 */
export const assistantFor = (
  order: Order,
  caller: Caller,
  context: Omit<Context, 'actor' | 'request'>,
): readonly AssistantEntry[] => {
  const party = rolesOn(order, caller).find(isParty);
  if (!party) return [];
  const obstacle = openingObstacle(order);
  return REQUEST_TYPES.filter((type) => requestRules[type].openedBy.includes(party)).map((type) => {
    const rules = requestRules[type];
    const reason = (obstacle ?? rules.obstacle?.(order, context.now))?.code;
    return {
      type,
      allowed: !reason,
      ...(reason && { reason }),
      ...(rules.grounds && { grounds: rules.grounds(order, context.now) }),
      window: context.windows[type].iso,
      expiresAt: answerDeadline(context, context.windows[type]),
      onSilence: rules.onSilence,
    };
  });
};
