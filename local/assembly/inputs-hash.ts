import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const inputs = [
  'bin/**/*.ts',
  'lib/**/*.ts',
  'lambdas/**/*.ts',
  'lambdas/package.json',
  'lib/edge/*.js',
  'web/*.*',
  'web/build/*.ts',
  'web/{public,src}/**/*.*',
  'client/src/**/*.ts',
  'package-lock.json',
  'tsconfig.json',
  'cdk.json',
  'cdk.context.json',
];

/** Changes when anything changes that the synthesized application depends on: settings, or files. */
export function hashInputs(
  projectRoot: string,
  settings: string,
  named: readonly string[] = [],
): string {
  const hash = createHash('sha256').update(process.version).update(settings);
  for (const file of globSync([...inputs, ...named], { cwd: projectRoot }).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex');
}
