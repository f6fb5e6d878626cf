import { setAvailability } from '../../lambdas/application/availability.ts';
import type { CommandResult } from '../../lambdas/application/command-call.ts';
import { DeadlineNotReached, expireRequest } from '../../lambdas/application/expire-request.ts';
import { Unavailable } from '../../lambdas/application/failures.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import { moveMoney } from '../../lambdas/application/move-money.ts';
import type { OrderStore } from '../../lambdas/application/order-store.ts';
import { placeOrder } from '../../lambdas/application/place-order.ts';
import { sweepOverdue } from '../../lambdas/application/sweep-overdue.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { Command as RealCommand } from '../../lambdas/domain/commands.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../support/callers.ts';
import { clockAt } from '../support/clock.ts';
import { THREE_DAYS, WINDOWS } from '../support/decisions.ts';
import {
  BROKEN_REQUEST_FORMS,
  brokenReplyForm,
  type Form,
  REQUEST_FORMS,
  replyForm,
} from '../support/forms.ts';
import { inMemoryAbsences } from '../support/in-memory/absences.ts';
import { countedIds } from '../support/in-memory/ids.ts';
import { inMemoryOrderStore } from '../support/in-memory/order-store.ts';
import { recordingMeasures } from '../support/in-memory/outlets.ts';
import { inMemoryPayments } from '../support/in-memory/payments.ts';
import { openCommand, PLACED_AT, replyCommand } from '../support/placed-order.ts';
import {
  ADDED,
  type Command,
  NEW_END,
  NEW_PRICE,
  type Operation,
  type Who,
  WORK_END,
} from './model.ts';
import { bodyName, keyName } from './model-commands.ts';

const CALLERS: Readonly<Record<Who, Caller>> = {
  customer: CUSTOMER,
  pro: PRO,
  moderator: MODERATOR,
  backEnd: BACK_END,
  stranger: STRANGER,
  moderatorToo: { ...CUSTOMER, isModerator: true },
};

type Aimed<K extends Command['do']> = Extract<Command, { do: K }>;

const openingForm = ({ ground, amount, ...offer }: Aimed<'open'>): Form =>
  offer.type === 'dispute'
    ? { ...offerForm(offer), ground, requestedRefund: amount }
    : offerForm(offer);

/** What opens a request, and what counters one. */
const offerForm = ({ type, variant }: Pick<Aimed<'open'>, 'type' | 'variant'>): Form => {
  const form = (variant === 'wrong' ? BROKEN_REQUEST_FORMS : REQUEST_FORMS)[type];
  if (variant === 'wrong') return form;
  if (type === 'change_time') return { ...form, endAt: NEW_END[variant] };
  if (type === 'price_adjustment') return { ...form, newPrice: NEW_PRICE[variant] };
  if (type !== 'additional_work') return form;
  const { newEndAt: _, ...work } = form;
  const [newEndAt, unitAmount] = [WORK_END[variant], ADDED[variant]];
  const items = [{ description: 'Work', quantity: 1, unitAmount }];
  return { ...work, items, ...(newEndAt && { newEndAt }) };
};

const answerForm = ({ type, reply, variant, amount }: Aimed<'reply'>): Form => {
  if (reply === 'counter') return offerForm({ type, variant });
  const form = (variant === 'wrong' ? brokenReplyForm : replyForm)(type, reply);
  if (variant === 'wrong') return form;
  if (reply === 'contest') return { ...form, offeredRefund: amount };
  return reply === 'resolution' ? { ...form, refund: amount } : form;
};

const toDeadline = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

const toAwayUntil = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

const NOTHING = { a: undefined, b: {}, wrong: { extra: 1 } };

const toCommand = (command: Command): RealCommand => {
  const { variant } = command;
  switch (command.do) {
    case 'open':
      return openCommand(command.type, openingForm(command));
    case 'reply':
      return replyCommand(command.requestId, command.reply, answerForm(command));
    case 'extend': {
      const expiresAt = variant === 'wrong' ? 'soon' : new Date(command.to).toISOString();
      return { type: 'extend_request', requestId: command.requestId, form: { expiresAt } };
    }
    case 'step':
      return { type: command.step, form: NOTHING[variant] };
    case 'retry':
      return { type: 'retry_refund', form: NOTHING[variant] };
    case 'retryCharge': {
      const { requestId } = command;
      return { type: 'retry_charge', requestId, form: NOTHING[variant] };
    }
  }
};

const opens = (command: Command): boolean =>
  command.do === 'open' || (command.do === 'reply' && command.reply === 'counter');

const seen = (command: Command, { request }: CommandResult): string =>
  opens(command) ? `done ${request?.requestId}` : 'done';

const outcomeOf = async (work: () => Promise<string>): Promise<string> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    if (error instanceof DeadlineNotReached) return 'too early';
    if (error instanceof Unavailable) return 'unknown';
    throw error;
  }
};

/** The order as the code runs it, in memory; `through` lets a test slow its store down. */
export const aRealWorld = async (form: object, through = (store: OrderStore) => store) => {
  const clock = clockAt(PLACED_AT);
  const store = inMemoryOrderStore(clock);
  const payments = inMemoryPayments();
  const measures = recordingMeasures();
  const absences = inMemoryAbsences();
  const stage = { windows: WINDOWS, calendar: everyHour, absences, completeAfter: THREE_DAYS };
  const placing = { ...stage, ids: countedIds(), orders: store, clock };
  const { orderId } = await placeOrder(placing, { caller: BACK_END, form });
  const ports = { ...placing, orders: through(store), payments, measures };

  const give = async (command: Command): Promise<string> => {
    const caller = CALLERS[command.who];
    const key =
      command.key === undefined
        ? {}
        : {
            key: { hash: keyName(command), bodyHash: bodyName(command) },
          };
    return seen(
      command,
      await handleCommand(ports, { orderId, caller, command: toCommand(command), ...key }),
    );
  };

  const run = async (operation: Operation): Promise<string> => {
    switch (operation.do) {
      case 'wait':
        clock.advance(operation.ms);
        return 'waited';
      case 'away':
        await setAvailability(
          { absences, clock, maxDays: 14 },
          { caller: CALLERS[operation.party], form: { awayUntil: toAwayUntil(operation.until) } },
        );
        return 'said';
      case 'wake':
        await expireRequest(ports, { orderId, expiresAt: toDeadline(operation.expiresAt) });
        return 'woken';
      case 'sweep':
        await sweepOverdue(ports, () => 60_000);
        return 'swept';
      case 'money':
        payments.behave(operation.fault);
        await moveMoney(ports, { orderId, movementId: operation.movementId });
        return 'moved';
      default:
        return give(operation);
    }
  };

  return {
    clock,
    payments,
    ports,
    store,
    orderId,
    order: () => store.order(orderId),
    log: () => store.log(orderId),
    /** Does the operation, and says what anybody can see of it. */
    run: (operation: Operation) => outcomeOf(() => run(operation)),
  };
};

export type RealWorld = Awaited<ReturnType<typeof aRealWorld>>;
