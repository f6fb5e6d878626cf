import type { Context } from 'aws-lambda';
import { sweepOverdue } from '../application/sweep-overdue.ts';
import { watchDesk } from '../application/watch-desk.ts';
import { sweepPorts } from '../runtime/container.ts';
import { logged } from '../runtime/logged.ts';

const ports = sweepPorts();

/** Left for finishing the orders at hand. */
const RESERVE_MS = 10_000;

/** Run by the scheduler. Both parts run to their end, whatever becomes of the other. */
export const handler = logged(async (_: unknown, context: Context) => {
  const timeLeft = () => context.getRemainingTimeInMillis() - RESERVE_MS;
  const parts = [sweepOverdue(ports, timeLeft), watchDesk(ports)];
  await Promise.allSettled(parts);
  await Promise.all(parts);
});
