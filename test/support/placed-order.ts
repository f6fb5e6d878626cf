import type { CommandResult } from '../../lambdas/application/command-call.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import type { IdempotencyKey, OrderStore } from '../../lambdas/application/order-store.ts';
import { placeOrder } from '../../lambdas/application/place-order.ts';
import type { AbsenceStore } from '../../lambdas/application/ports.ts';
import type { TakePorts } from '../../lambdas/application/take-store.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import type { Duration, Instant } from '../../lambdas/domain/instant.ts';
import type { OrderRequest } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { BACK_END, CALLERS } from './callers.ts';
import { clockAt } from './clock.ts';
import { OPENINGS, otherThan, type Reply, STEPS, type Step } from './contract.ts';
import { WINDOWS } from './decisions.ts';
import { type Form, ORDER_FORM, REPLY_FORMS, REQUEST_FORMS, replyForm } from './forms.ts';
import { countedIds } from './in-memory/ids.ts';
import { inMemoryOrderStore } from './in-memory/order-store.ts';
import { inMemoryTakes } from './in-memory/takes.ts';

export const PLACED_AT = '2026-03-02T08:00:00.000Z';

/** How a command comes in besides what it says. */
export interface Options {
  readonly as?: Caller;
  readonly form?: unknown;
  readonly key?: IdempotencyKey;
  readonly dryRun?: boolean;
  /** Through another store than the order's own: one that is slow, down, or racing. */
  readonly through?: OrderStore;
}

interface Placing {
  readonly at?: string;
  readonly form?: Form;
  /** Where the stage lets people say that they are away. */
  readonly absences?: AbsenceStore;
  /** Where the stage has deliveries complete by themselves. */
  readonly completeAfter?: Duration;
}

export const openCommand = (type: RequestType, form: unknown = REQUEST_FORMS[type]): Command => ({
  type: 'open_request',
  requestType: type,
  form,
});

export const replyCommand = (requestId: string, reply: Reply, form?: unknown): Command => {
  const given = form === undefined && reply !== 'counter' ? REPLY_FORMS[reply] : form;
  return reply === 'withdraw'
    ? { type: 'withdraw_request', requestId, form: given }
    : { type: 'answer_request', requestId, answer: reply, form: given };
};

const openerOf = (type: RequestType) => OPENINGS.find((opening) => opening.type === type)?.opener;

const requestOf = async (done: Promise<CommandResult>): Promise<OrderRequest> => {
  const { request } = await done;
  if (!request) throw new Error('The command came back without a request');
  return request;
};

/** What makes an order late from the start: a ground on which a dispute can be opened. */
export const LATE: Form = { startAt: '2026-02-01T09:00:00Z', endAt: '2026-03-01T17:00:00Z' };

/** An order on which a request of the type can be opened right after it has been placed. */
export const orderFormFor = (type: RequestType): Form =>
  type === 'dispute' ? { ...ORDER_FORM, ...LATE } : ORDER_FORM;

/** An order that has just been placed, and all that people can do with it. */
export const aPlacedOrder = async (placing: Placing = {}) => {
  const { at = PLACED_AT, form = ORDER_FORM, ...stage } = placing;
  const clock = clockAt(at);
  const orders = inMemoryOrderStore(clock);
  const ports: TakePorts = {
    ...{ orders, clock, windows: WINDOWS, calendar: everyHour, ids: countedIds() },
    takes: inMemoryTakes(orders),
    ...stage,
  };
  const { orderId } = await placeOrder(ports, { caller: BACK_END, form });

  const give = (caller: Caller, command: Command, options: Options = {}) => {
    const { as = caller, key, dryRun = false, through = orders } = options;
    return handleCommand(
      { ...ports, orders: through },
      { orderId, caller: as, command, key, dryRun },
    );
  };

  const reply = (
    { requestId, type, openedBy }: OrderRequest,
    how: Reply,
    options: Options = {},
  ): Promise<CommandResult> => {
    const party = how === 'withdraw' ? openedBy.role : otherThan(openedBy.role);
    const caller = CALLERS[how === 'resolution' ? 'moderator' : party];
    const form = options.form === undefined ? replyForm(type, how) : options.form;
    return give(caller, replyCommand(requestId, how, form), options);
  };

  return {
    ports,
    clock,
    orders,
    orderId,
    give,

    /** Opened by whoever may, the customer if both may. */
    open: (type: RequestType, options: Options = {}): Promise<OrderRequest> => {
      const caller = CALLERS[openerOf(type) ?? 'customer'];
      return requestOf(give(caller, openCommand(type, options.form), options));
    },

    /** Replied to by the one who may. */
    reply,

    /** Countered by the one who may: the request that this opens. */
    counter: (request: OrderRequest, options: Options = {}): Promise<OrderRequest> =>
      requestOf(reply(request, 'counter', options)),

    /** Given more time by the one who has opened it. */
    extend: ({ requestId, openedBy }: OrderRequest, expiresAt: string, options: Options = {}) =>
      give(
        CALLERS[openedBy.role],
        { type: 'extend_request', requestId, form: options.form ?? { expiresAt } },
        options,
      ),

    step: (step: Step, options: Options = {}) =>
      give(CALLERS[STEPS[step].by], { type: step, form: options.form }, options),

    order: () => orders.order(orderId),
    log: () => orders.log(orderId),
    /** The names of all that has happened. */
    events: () => orders.log(orderId).flatMap(({ events }) => events.map(({ event }) => event)),
  };
};

export type PlacedOrder = Awaited<ReturnType<typeof aPlacedOrder>>;

/** What `ORDER_FORM` makes of an order that is placed as `order-1`: nothing has happened to it yet. */
export const theOrderPlaced = (at: Instant) => ({
  ...ORDER_FORM,
  payment: { captured: 50_000, serviceFee: 5_000, refunded: 0, reference: 'pay-77' },
  orderId: 'order-1',
  status: 'accepted',
  createdAt: at,
  updatedAt: at,
  version: 1,
  pendingRequest: null,
  delivery: null,
  movements: [],
  adjustments: [],
  owedRefunds: [],
  grounds: { rejected: false, decided: [] },
});
