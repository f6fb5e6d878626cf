import type { Context } from 'aws-lambda';
import { sweepOverdue } from '../application/sweep-overdue.ts';
import { watchDesk } from '../application/watch-desk.ts';
import { sweepPorts } from '../runtime/container.ts';
import { logged } from '../runtime/logged.ts';

const ports = sweepPorts();

/** Left for finishing the orders at hand. */
const RESERVE_MS = 10_000;

interface Sweep {
  /** Which part of the orders is swept; all of them if left out, as when called by hand. */
  readonly part?: number;
}

/** Run by the schedule of each part. Both of its tasks run to their end, whatever becomes of the other. */
export const handler = logged(async ({ part }: Sweep, context: Context) => {
  const timeLeft = () => context.getRemainingTimeInMillis() - RESERVE_MS;
  const tasks = [sweepOverdue(ports, timeLeft, part), watchDesk(ports)];
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
});
