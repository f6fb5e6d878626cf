import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * CPU milliseconds that a fresh process spends on loading a bundle, from first byte to ready handler.
 * Not by the clock: others may be at work on the machine.
 */
export const loadCpuMs = async (bundle: string): Promise<number> => {
  const child = fork(join(import.meta.dirname, 'load-bundle.ts'), [bundle]);
  const [ms] = await once(child, 'message');
  await once(child, 'exit');
  return Number(ms);
};
