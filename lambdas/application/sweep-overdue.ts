import { SYSTEM } from '../domain/actor.ts';
import type { OrderEvent } from '../domain/events.ts';
import { toEpochMs, toInstant } from '../domain/instant.ts';
import { isUnsettled } from '../domain/movements.ts';
import type { Order } from '../domain/order.ts';
import type { CommandResult } from './command-call.ts';
import { handleCommand } from './handle-command.ts';
import type { Measures, OrderPorts } from './ports.ts';

export interface SweepPorts extends OrderPorts {
  readonly measures: Measures;
}

const AT_ONCE = 8;
/** How late silence may be applied before the timer counts as lost. */
export const LATE_MS = 5 * 60_000;
/** How long a movement may be without an outcome before somebody is told. */
export const UNSETTLED_MS = 60 * 60_000;

interface Findings {
  overdueRequests: number;
  unsettledMovements: number;
  readonly failures: Error[];
}

/**
 * Finds what lost timers left behind: applies overdue expiries and starts unsettled movements
 * again. What it has no time for is left to the next sweep.
 * @param timeLeft milliseconds that this run may still take
 * @param part one of `SWEEP_PARTS`, counted from 0; all of them if left out
 * @throws AggregateError when an order could not be swept, after all others have been
 */
export const sweepOverdue = async (
  ports: SweepPorts,
  timeLeft: () => number,
  part?: number,
): Promise<void> => {
  const findings: Findings = { overdueRequests: 0, unsettledMovements: 0, failures: [] };
  const due = ports.orders.due(toInstant(ports.clock.now()), part)[Symbol.asyncIterator]();
  let truncated = 0;
  const worker = async (): Promise<void> => {
    for (let next = await due.next(); !next.done; next = await due.next()) {
      await sweep(ports, next.value, findings);
      if (timeLeft() < 0) {
        truncated = 1;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  ports.measures.count('OverdueRequests', findings.overdueRequests);
  ports.measures.count('MovementsUnsettled', findings.unsettledMovements);
  ports.measures.count('SweepTruncated', truncated);
  if (findings.failures.length > 0) {
    throw new AggregateError(findings.failures, `${findings.failures.length} orders not swept`);
  }
};

const sweep = async (ports: SweepPorts, orderId: string, findings: Findings): Promise<void> => {
  try {
    const command = { type: 'restart_movements' } as const;
    const result = await handleCommand(ports, { orderId, caller: SYSTEM, command });
    const now = ports.clock.now();
    if (expiredLate(result, now)) findings.overdueRequests += 1;
    findings.unsettledMovements += unsettledFor(result.order, UNSETTLED_MS, now);
  } catch (error) {
    findings.failures.push(new Error(`Order ${orderId} was not swept`, { cause: error }));
  }
};

/** Whether silence has come so long after the deadline that the timer must be lost. */
const expiredLate = ({ changes }: CommandResult, now: number): boolean =>
  changes.flatMap(({ events }) => events).some((event) => now - silentAt(event) > LATE_MS);

/** The deadline after which silence was applied, if this tells of it. */
const silentAt = ({ event, data }: OrderEvent): number => {
  if (event === 'request_expired') return toEpochMs(data.expiresAt);
  const isSilence = event === 'order_completed' && data.reason === 'silence';
  return isSilence ? toEpochMs(data.completesAt ?? '') : Number.POSITIVE_INFINITY;
};

const unsettledFor = (order: Order, ms: number, now: number): number =>
  order.movements.filter(
    (movement) => isUnsettled(movement) && now - toEpochMs(movement.requestedAt) > ms,
  ).length;
