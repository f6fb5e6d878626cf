import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { entryFiles } from './functions.ts';

/**
 * How every entry becomes one ES module.
 *
 * Modules come first, because the SDK's CommonJS build cannot be tree-shaken. Nothing stays external,
 * so that a deployed function does not change when the runtime's own SDK does. Source maps would
 * take five times the room; the same commit gives the same bundle, so one can be made when needed.
 */
export const bundleOptions: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles all functions in one run into `<outDirectory>/<name>/index.mjs`. */
export function bundleLambdas(projectRoot: string, outDirectory: string): string {
  const { outputFiles = [] } = buildSync({
    ...bundleOptions,
    absWorkingDir: projectRoot,
    entryPoints: Object.entries(entryFiles).map(([name, file]) => ({
      in: file,
      out: `${name}/index`,
    })),
    outdir: outDirectory,
    write: false,
  });
  for (const { path, contents } of outputFiles) writeIfChanged(path, contents);
  return outDirectory;
}

/** Leaves equal files alone, so that another process that reads them never sees half a bundle. */
function writeIfChanged(path: string, contents: Uint8Array): void {
  if (isSame(path, contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

function isSame(path: string, contents: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}
