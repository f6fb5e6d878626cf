import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const WITHIN_MS = 5 * 60_000;

/**
 * Brings in the peers, unless they are there, and returns the path of Restate's server.
 * @throws Error where npm or the server's program for this machine is missing
 */
export const installPeers = (): string => {
  if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: import.meta.dirname,
      timeout: WITHIN_MS,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const program = `@restatedev/restate-server-${process.platform}-${process.arch}`;
  return createRequire(import.meta.url).resolve(`${program}/bin/restate-server`);
};
