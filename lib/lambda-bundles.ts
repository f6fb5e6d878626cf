import { type BuildOptions, buildSync } from 'esbuild';
import { entryFiles } from './entry-files.ts';
import type { CalendarSettings } from './fair-time-settings.ts';
import { writeIfChanged } from './write-if-changed.ts';

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

/**
 * Bundles all functions in one run into `<outDirectory>/<name>/index.mjs`. The calendar is written
 * into them: without one, they leave out what counts with it, and lists of holidays may be longer
 * than an environment.
 */
export function bundleLambdas(
  projectRoot: string,
  outDirectory: string,
  calendar?: CalendarSettings,
): string {
  const { outputFiles = [] } = buildSync({
    ...bundleOptions,
    absWorkingDir: projectRoot,
    entryPoints: Object.entries(entryFiles).map(([name, file]) => ({
      in: file,
      out: `${name}/index`,
    })),
    outdir: outDirectory,
    define: { 'process.env.CALENDAR': JSON.stringify(calendar ? JSON.stringify(calendar) : '') },
    write: false,
  });
  for (const { path, contents } of outputFiles) writeIfChanged(path, contents);
  return outDirectory;
}
