import { millisecondsAt, WHOLE_CPU_MB } from '../support/lambda-cpu.ts';
import type { FunctionCpu } from './function-cpu.ts';

/** Less leaves Node.js and the SDK too little room. */
const CHOICES_MB = [256, 512, 768, 1024] as const;

/** Longest computing of a call. */
const CALL_MS = 50;
/** Longest loading: behind the API somebody waits for it, and for Lambda to start Node.js before. */
const LOAD_MS = { behindApi: 250, elsewhere: 3000 };

/** A try of an outside call that gets no answer, bounded as in lambdas/adapters/aws-client.ts. */
const LOST_TRY_MS = 3000;
/** A time-out is at least so many times the worst case. */
export const TIMEOUT_FACTOR = 2;

/**
 * The memory that follows from what was measured: the least that keeps both bounds, which is the
 * cheapest, too. Computing costs the same with any memory, waiting less with less.
 */
export const memoryFor = (name: string, { callMs, loadMs }: FunctionCpu): number => {
  const longestLoad = name.startsWith('Api') ? LOAD_MS.behindApi : LOAD_MS.elsewhere;
  const suffices = (memoryMb: number) =>
    millisecondsAt(memoryMb, callMs) <= CALL_MS && millisecondsAt(memoryMb, loadMs) <= longestLoad;
  return CHOICES_MB.find(suffices) ?? WHOLE_CPU_MB;
};

/** A cold start, the slowest call, and an outside call whose first try is lost. */
export const worstCaseMs = (memoryMb: number, { loadMs, slowestMs }: FunctionCpu): number =>
  millisecondsAt(memoryMb, loadMs + slowestMs) + LOST_TRY_MS;
