import type { FunctionCpu } from './function-cpu.ts';

/**
 * Memory at which Lambda gives one whole vCPU; with less, it gives that much less of one.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
const WHOLE_CPU_MB = 1769;

/** How much longer a vCPU takes than a core of the machine that measures. A guess, on the safe side. */
const SLOWER = 1.5;

/** Less leaves Node.js and the SDK too little room. */
const CHOICES_MB = [256, 512, 768, 1024] as const;

/** Longest computing of a call. */
const CALL_MS = 50;
/** Longest loading: behind the API somebody waits for it. */
const LOAD_MS = { behindApi: 500, elsewhere: 3000 };

/** Outside calls that get no answer: one try, bounded as in lambdas/adapters/aws-client.ts, for nothing. */
const LOST_TRY_MS = 3000;
/** A time-out is at least so many times the worst case. */
export const TIMEOUT_FACTOR = 2;

/** How long work of so many CPU milliseconds takes in a function with this memory. */
export const millisecondsAt = (memoryMb: number, cpuMs: number): number =>
  (cpuMs * SLOWER * WHOLE_CPU_MB) / Math.min(memoryMb, WHOLE_CPU_MB);

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

/** A cold start, the slowest call, and an outside call that has to be tried twice. */
export const worstCaseMs = (memoryMb: number, { loadMs, slowestMs }: FunctionCpu): number =>
  millisecondsAt(memoryMb, loadMs + slowestMs) + LOST_TRY_MS;
