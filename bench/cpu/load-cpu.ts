import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from '../support/report.ts';

const LOADS = 7;

/** CPU milliseconds of loading a bundle, each time into a new process: the median. */
export const loadCpuMs = async (folder: string): Promise<number> => {
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const child = fork(join(import.meta.dirname, 'load-bundle.ts'), [join(folder, 'index.mjs')]);
    const [ms] = await once(child, 'message');
    times.push(Number(ms));
    await once(child, 'exit');
  }
  return median(times);
};
