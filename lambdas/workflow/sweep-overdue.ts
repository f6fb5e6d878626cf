import type { Context } from 'aws-lambda';
import { sweepOverdue } from '../application/sweep-overdue.ts';
import { sweepPorts } from '../runtime/container.ts';
import { logged } from '../runtime/logged.ts';

const ports = sweepPorts();

/** Left for finishing the orders at hand. */
const RESERVE_MS = 10_000;

/** Run by the scheduler. */
export const handler = logged((_: unknown, context: Context) =>
  sweepOverdue(ports, () => context.getRemainingTimeInMillis() - RESERVE_MS),
);
