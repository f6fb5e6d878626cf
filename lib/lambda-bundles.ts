import { type BuildOptions, buildSync } from 'esbuild';
import { entryFilesOf } from './entry-files.ts';
import type { StageConfig } from './stage-config.ts';
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
  // CommonJS inside a module: Node's own modules load faster when they are required (ADR 27).
  format: 'cjs',
  banner: { js: 'const require=process.getBuiltinModule,module={exports:{}};' },
  footer: { js: 'export const{handler}=module.exports;' },
  mainFields: ['module', 'main'],
  alias: {
    // Parts of the SDK that no function uses, and that others load with it (ADR 27).
    '@aws-sdk/credential-provider-node': './lambdas/adapters/sdk/credential-provider-node.ts',
    '@smithy/core/event-streams': './lambdas/adapters/sdk/event-streams.ts',
    // What tells types of files by their beginnings logs by it; its version for Node requires modules at run time.
    debug: 'debug/src/browser.js',
  },
  outExtension: { '.js': '.mjs' },
  legalComments: 'none',
  logLevel: 'warning',
};

/** The settings of a stage that are written into its bundles. */
type BundleSettings = Pick<StageConfig, 'calendar'> &
  Partial<Pick<StageConfig, 'payments' | 'identity' | 'timers'>>;

/**
 * Bundles all functions in one run into `<outDirectory>/<name>/index.mjs`. Some settings are written
 * into them: what a stage does not use, they leave out, and lists of holidays may be longer than an
 * environment.
 */
export function bundleLambdas(
  projectRoot: string,
  outDirectory: string,
  { calendar, payments = 'http', identity, timers = 'step-functions' }: BundleSettings = {},
): string {
  const { outputFiles = [] } = buildSync({
    ...bundleOptions,
    absWorkingDir: projectRoot,
    entryPoints: Object.entries(entryFilesOf(timers)).map(([name, file]) => ({
      in: file,
      out: `${name}/index`,
    })),
    outdir: outDirectory,
    define: {
      'process.env.CALENDAR': JSON.stringify(calendar ? JSON.stringify(calendar) : ''),
      'process.env.IDENTITY_KIND': JSON.stringify(identity?.kind ?? 'cognito'),
      'process.env.PAYMENTS_PROVIDER': JSON.stringify(payments),
      'process.env.TIMERS': JSON.stringify(timers),
    },
    write: false,
  });
  for (const { path, contents } of outputFiles) writeIfChanged(path, contents);
  return outDirectory;
}
