import { expireRequest } from '../../lambdas/application/expire-request.ts';
import { moveMoney } from '../../lambdas/application/move-money.ts';
import { relayTimers } from '../../lambdas/application/relay-timers.ts';
import type { Party } from '../../lambdas/domain/actor.ts';
import type { MovementOutcome } from '../../lambdas/domain/commands.ts';
import type { Change } from '../../lambdas/domain/events.ts';
import type { Duration } from '../../lambdas/domain/instant.ts';
import type { AdjustmentNews } from '../../lambdas/domain/order-money.ts';
import type { OrderRequest } from '../../lambdas/domain/order-request.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import { BACK_END, CALLERS, THE_SYSTEM } from './callers.ts';
import { clockAt } from './clock.ts';
import { HOUR, TYPES } from './contract.ts';
import { THREE_DAYS } from './decisions.ts';
import type { Delivered } from './event-schemas.ts';
import type { Form } from './forms.ts';
import { recordingMeasures, recordingTimers } from './in-memory/outlets.ts';
import { inMemoryPayments, type PaymentFault } from './in-memory/payments.ts';
import { aPlacedOrder, openCommand } from './placed-order.ts';
import { sentOf } from './published-events.ts';

const LEADS: readonly Duration[] = [
  { iso: 'PT24H', ms: 24 * HOUR },
  { iso: 'PT2H', ms: 2 * HOUR },
];
const leads = Object.fromEntries([...TYPES, 'delivery'].map((subject) => [subject, LEADS]));

/** The reminders that the timers of stored changes are given to send. */
const remindersOf = async (log: readonly Change[]): Promise<readonly Delivered[]> => {
  const timers = recordingTimers();
  for (const change of log) {
    const ports = { timers, measures: recordingMeasures(), clock: clockAt(change.at), leads };
    await relayTimers(ports, change);
  }
  return timers.started
    .flatMap(({ reminders }) => reminders)
    .map((detail) => ({ source: 'order-requests', detailType: detail.event, detail }));
};

/** An order that something happens to, and what others are told of it. */
export const aStory = async (form: Form) => {
  const placed = await aPlacedOrder({ form, completeAfter: THREE_DAYS });
  const { clock, orderId, give } = placed;
  const payments = inMemoryPayments();
  const ports = { ...placed.ports, payments, measures: recordingMeasures() };

  return {
    ...placed,

    openAs: async (opener: Party, type: RequestType, form?: Form): Promise<OrderRequest> => {
      const { request } = await give(CALLERS[opener], openCommand(type, form));
      if (!request) throw new Error('Opening came back without a request');
      return request;
    },

    silence: async ({ expiresAt }: OrderRequest): Promise<void> => {
      clock.set(expiresAt);
      await expireRequest(ports, { orderId, expiresAt });
    },

    /** One try to move money, after which it is started again if that is due. */
    move: async (movementId: string, fault: PaymentFault): Promise<void> => {
      payments.behave(fault);
      await moveMoney(ports, { orderId, movementId }).catch(() => clock.advance(HOUR));
      await give(THE_SYSTEM, { type: 'restart_movements' });
    },

    /** What the provider says of a movement. */
    hear: (key: string, outcome: MovementOutcome) =>
      give(THE_SYSTEM, { type: 'record_movement_outcome', key, outcome }),
    hearOfAdjustment: (adjustment: AdjustmentNews) =>
      give(THE_SYSTEM, { type: 'record_adjustment', adjustment }),

    retryRefund: () => give(BACK_END, { type: 'retry_refund', form: {} }),
    retryCharge: ({ requestId }: OrderRequest) =>
      give(BACK_END, { type: 'retry_charge', requestId, form: {} }),

    told: async (): Promise<readonly Delivered[]> => [
      ...(await sentOf(placed.log())),
      ...(await remindersOf(placed.log())),
    ],
  };
};

export type Story = Awaited<ReturnType<typeof aStory>>;
