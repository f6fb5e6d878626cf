import { setAvailability } from '../../lambdas/application/availability.ts';
import type { CommandResult } from '../../lambdas/application/command-call.ts';
import { DeadlineNotReached, expireRequest } from '../../lambdas/application/expire-request.ts';
import { Unavailable } from '../../lambdas/application/failures.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import { moveMoney } from '../../lambdas/application/move-money.ts';
import type { OrderStore } from '../../lambdas/application/order-store.ts';
import { placeOrder } from '../../lambdas/application/place-order.ts';
import type { Payments } from '../../lambdas/application/ports.ts';
import { sweepOverdue } from '../../lambdas/application/sweep-overdue.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import { Rejection } from '../../lambdas/domain/rejections.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, STRANGER } from '../support/callers.ts';
import { clockAt, type TestClock } from '../support/clock.ts';
import { THREE_DAYS, WINDOWS } from '../support/decisions.ts';
import { inMemoryAbsences } from '../support/in-memory/absences.ts';
import { countedIds } from '../support/in-memory/ids.ts';
import { inMemoryOrderStore } from '../support/in-memory/order-store.ts';
import { recordingMeasures } from '../support/in-memory/outlets.ts';
import { inMemoryPayments, type PaymentFault } from '../support/in-memory/payments.ts';
import { PLACED_AT } from '../support/placed-order.ts';
import type { Command, Operation, Who } from './model.ts';
import { bodyName, keyName } from './model-commands.ts';
import { toCommand } from './real-commands.ts';

const CALLERS: Readonly<Record<Who, Caller>> = {
  customer: CUSTOMER,
  pro: PRO,
  moderator: MODERATOR,
  backEnd: BACK_END,
  stranger: STRANGER,
  moderatorToo: { ...CUSTOMER, isModerator: true },
};

const toDeadline = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

const toAwayUntil = (ms: number | null): string | null =>
  ms === null ? null : new Date(ms).toISOString();

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

/** A provider that can be told to fail. */
interface Provider extends Payments {
  behave(fault: PaymentFault): void;
}

interface Sources<P extends Provider> {
  readonly clock: TestClock;
  readonly payments: P;
  /** Lets a test slow the store down. */
  readonly through?: (store: OrderStore) => OrderStore;
}

/** The order as the code runs it, in memory. */
export const aRealWorld = async (form: object, through = (store: OrderStore) => store) =>
  aWorldPaidBy(form, { clock: clockAt(PLACED_AT), payments: inMemoryPayments(), through });

/** The same with any provider. */
export const aWorldPaidBy = async <P extends Provider>(
  form: object,
  { clock, payments, through = (store) => store }: Sources<P>,
) => {
  const store = inMemoryOrderStore(clock);
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
