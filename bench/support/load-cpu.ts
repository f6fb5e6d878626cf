import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * CPU milliseconds that a fresh process spends on loading a bundle, from first byte to ready handler.
 * Not by the clock: others may be at work on the machine.
 * @throws Error when it cannot be loaded
 */
export const loadCpuMs = async (bundle: string): Promise<number> => {
  const child = fork(join(import.meta.dirname, 'load-bundle.ts'), [bundle]);
  let ms: unknown;
  child.once('message', (message) => {
    ms = message;
  });
  await Promise.all([once(child, 'disconnect'), once(child, 'exit')]);
  if (ms === undefined) throw new Error(`${bundle} could not be loaded`);
  return Number(ms);
};
