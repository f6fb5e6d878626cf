import { quantile, rounded } from '../support/report.ts';

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Works through the items with so many clients at once, each one call at a time. */
export const runLoad = async <T>(
  items: readonly T[],
  clients: number,
  send: (item: T, index: number) => Promise<void>,
): Promise<Load> => {
  const latencies: number[] = [];
  const queue = items.entries();
  const client = async (): Promise<void> => {
    for (const [index, item] of queue) {
      const start = performance.now();
      await send(item, index);
      latencies.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return {
    perSecond: rounded((items.length / (performance.now() - start)) * 1000, 0),
    p50Ms: rounded(quantile(latencies, 0.5), 1),
    p99Ms: rounded(quantile(latencies, 0.99), 1),
  };
};
