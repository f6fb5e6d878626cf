import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * npm run build --workspace client             builds into client/dist
 * npm run build --workspace client -- <folder>  builds there
 */

const out = resolve(process.argv[2] ?? join(import.meta.dirname, 'dist'));
const tsc = join(import.meta.dirname, '../node_modules/.bin/tsc');
const compile = (folder: string, ...options: readonly string[]) =>
  execFileSync(tsc, ['-p', 'tsconfig.build.json', '--outDir', join(out, folder), ...options], {
    cwd: import.meta.dirname,
    stdio: 'inherit',
  });

rmSync(out, { recursive: true, force: true });
compile('esm');
compile('cjs', '--module', 'commonjs', '--verbatimModuleSyntax', 'false');
// The package is one of ES modules: what lies beside this file is not.
writeFileSync(join(out, 'cjs/package.json'), '{ "type": "commonjs" }\n');
