import { type BuildOptions, buildSync } from 'esbuild';
import { bundleOptions } from '../../lib/lambda-bundles.ts';
import { projectRoot } from '../support/embedded-table.ts';

/** What functions are compared with: the bare handler, bundled as an ES module without further ado. */
export const BARE = 'bare-handler';
/** The same handler with what our bundles do, so that both parts of a ratio can be told apart. */
export const BARE_AS_OURS = 'bare-handler, bundled as ours';

const { banner, footer, alias, ...common } = bundleOptions;
const WITHOUT_ADO: BuildOptions = { ...common, format: 'esm' };

/** Bundles both of them into `<outdir>/<name>/index.mjs`. */
export const bundleBareHandlers = (outdir: string): void => {
  for (const [name, options] of [
    [BARE, WITHOUT_ADO],
    [BARE_AS_OURS, bundleOptions],
  ] as const) {
    buildSync({
      ...options,
      absWorkingDir: projectRoot,
      entryPoints: [{ in: 'bench/load-time/bare-handler.ts', out: `${name}/index` }],
      outdir,
    });
  }
};
