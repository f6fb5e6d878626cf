/**
 * Memory at which Lambda gives one whole vCPU; with less, it gives that much less of one.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export const WHOLE_CPU_MB = 1769;

/** How much longer a vCPU takes than a core of the machine that measures. A guess, on the safe side. */
const SLOWER = 1.5;

/** How long work of so many CPU milliseconds, measured here, takes in a function with this memory. */
export const millisecondsAt = (memoryMb: number, cpuMs: number): number =>
  (cpuMs * SLOWER * WHOLE_CPU_MB) / Math.min(memoryMb, WHOLE_CPU_MB);
