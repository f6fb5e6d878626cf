import type { Context } from 'aws-lambda';
import { sweepOverdue } from '../application/sweep-overdue.ts';
import { sweepPorts } from '../runtime/container.ts';

const ports = sweepPorts();

/** Left for finishing the orders at hand. */
const RESERVE_MS = 10_000;

/** Run by the scheduler. */
export const handler = (_: unknown, context: Context): Promise<void> =>
  sweepOverdue(ports, () => context.getRemainingTimeInMillis() - RESERVE_MS);
