/**
 * Memory, and with it the share of a CPU, that follows from what calls and loading take of it
 * (`npm run bench -- cpu`).
 */
export const MEMORY_MB = { somebodyWaits: 512, nobodyWaits: 256 } as const;
