import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { anyFunctionsEnvironment } from '../support/any-functions-environment.ts';

/**
 * CPU milliseconds that a fresh process spends on loading the bundle, from first byte to ready
 * handler. Not by the clock: others may be at work on the machine.
 */
export const loadCpuMs = (bundle: string): number => {
  const url = JSON.stringify(pathToFileURL(bundle).href);
  const script = `const start = process.cpuUsage();
    import(${url}).then(() => {
      const { user, system } = process.cpuUsage(start);
      console.log((user + system) / 1000);
    });`;
  const options = { env: anyFunctionsEnvironment, encoding: 'utf8', timeout: 20_000 } as const;
  return Number(execFileSync(process.execPath, ['--eval', script], options));
};
