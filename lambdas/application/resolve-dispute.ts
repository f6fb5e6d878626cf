import { rolesOn } from '../domain/actor.ts';
import type { AnswerCommand } from '../domain/commands.ts';
import type { Order } from '../domain/order.ts';
import { takenByAnother } from '../domain/take.ts';
import type { CommandCall, CommandResult } from './command-call.ts';
import { handleCommand } from './handle-command.ts';
import type { OrderStore } from './order-store.ts';
import type { TakePorts } from './take-store.ts';

type Resolving = CommandCall & { readonly command: AnswerCommand };

/**
 * A moderator decides a dispute, unless another one has taken it; that nobody has is no obstacle.
 * @throws Rejection `request-taken`, and as `handleCommand`
 */
export const resolveDispute = (ports: TakePorts, call: Resolving): Promise<CommandResult> =>
  handleCommand({ ...ports, orders: unlessTaken(ports, call) }, call);

/**
 * The store of orders, where nobody gets to decide what a colleague has taken, even while they were
 * at it. Each attempt looks anew.
 */
const unlessTaken = (ports: TakePorts, call: Resolving): OrderStore => ({
  ...ports.orders,

  load: async (orderId, options) => {
    const loaded = await ports.orders.load(orderId, options);
    const isNew = loaded && !loaded.remembered;
    if (isNew && waitsFor(loaded.order, call)) await assertNotTaken(ports, call);
    return loaded;
  },

  append: (append) => {
    const { orderId, caller, command } = call;
    const { requestId } = command;
    const takenBy = { orderId, requestId, by: caller.id, now: ports.clock.now() };
    return ports.takes.appendDecision(append, takenBy);
  },
});

/** Whatever else stands against the decision is for the rules to tell. */
const waitsFor = ({ pendingRequest, ...order }: Order, { caller, command }: Resolving): boolean =>
  pendingRequest?.requestId === command.requestId && rolesOn(order, caller).includes('moderator');

/** @throws Rejection `request-taken` */
const assertNotTaken = async ({ takes, clock }: TakePorts, call: Resolving): Promise<void> => {
  const { orderId, caller, command } = call;
  const { requestId } = command;
  const take = (await takes.of([{ orderId, requestId }])).get(requestId);
  const moderator = { id: caller.id, role: 'moderator' } as const;
  const taken = takenByAnother({ take, moderator, now: clock.now() });
  if (taken) throw taken;
};
