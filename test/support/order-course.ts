import type { Party, Role } from '../../lambdas/domain/actor.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import { evolve } from '../../lambdas/domain/evolve.ts';
import { toInstant } from '../../lambdas/domain/instant.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { foldRequest, requestIdAt } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { settle } from '../../lambdas/domain/settle.ts';
import { actorIn } from './callers.ts';
import { GROUNDS, otherThan, REQUESTS, type Reply, STEPS, type Step } from './contract.ts';
import { decideOn, eventsOf, outcomeOf } from './decisions.ts';
import { disputeOn, type Form, REQUEST_FORMS, replyForm } from './forms.ts';
import { NOW } from './orders.ts';

interface Latest {
  readonly id: string;
  readonly type: RequestType;
  readonly opener: Party;
}

/** The course of an order by the rules alone, step by step, each by somebody who may take it. */
export const orderCourse = (start: Order) => {
  let order = start;
  let now = Date.parse(NOW);
  let latest: Latest = { id: '', type: 'change_time', opener: 'customer' };
  const changes: Change[] = [];

  const apply = (as: Role, events: readonly OrderEvent[]): void => {
    const [version, at] = [order.version + 1, toInstant(now)];
    const change = { orderId: order.orderId, version, at, actor: actorIn(as), events };
    changes.push(change);
    order = evolve(order, change);
  };

  const decided = (as: Role, command: Command) => {
    const request = foldRequest(latest.id, changes);
    return decideOn(order, command, { as, now, request });
  };

  const give = (as: Role, command: Command): void => apply(as, eventsOf(decided(as, command)));

  const replier = (reply: Reply): Role => {
    if (reply === 'resolution') return 'moderator';
    return reply === 'withdraw' ? latest.opener : otherThan(latest.opener);
  };

  return {
    order: () => order,

    wait: (ms: number) => {
      now += ms;
    },

    step: (step: Step) => give(STEPS[step].by, { type: step, form: {} }),

    open: (type: RequestType, form: Form = REQUEST_FORMS[type], opener?: Party) => {
      const as = opener ?? (REQUESTS[type].openedBy[0] as Party);
      latest = { id: requestIdAt(order.orderId, order.version + 1), type, opener: as };
      give(as, { type: 'open_request', requestType: type, form });
    },

    /** Closes, or contests, the request that was opened last. */
    reply: (reply: Reply, form: Form = replyForm(latest.type, reply)) => {
      const requestId = latest.id;
      const command: Command =
        reply === 'withdraw'
          ? { type: 'withdraw_request', requestId, form }
          : { type: 'answer_request', requestId, answer: reply, form };
      const opener = otherThan(latest.opener);
      const id = requestIdAt(order.orderId, order.version + 1);
      give(replier(reply), command);
      if (reply === 'counter') latest = { ...latest, id, opener };
    },

    /** Lets the deadline of what is pending pass. */
    expire: () => {
      now = Date.parse(order.pendingRequest?.expiresAt ?? '');
      apply('system', settle(order, now));
    },

    /** The grounds on which a dispute could be opened now; nothing is done. */
    standingGrounds: () =>
      GROUNDS.filter((ground) => {
        const form = disputeOn(ground);
        const command = { type: 'open_request', requestType: 'dispute', form } as const;
        return outcomeOf(decided('customer', command)) !== 'ground-not-met';
      }),
  };
};

export type OrderCourse = ReturnType<typeof orderCourse>;
