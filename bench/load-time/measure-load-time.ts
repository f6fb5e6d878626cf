import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { entryFiles } from '../../lib/entry-files.ts';
import { bundleLambdas, bundleOptions } from '../../lib/lambda-bundles.ts';
import { anyFunctionsEnvironment } from '../support/any-functions-environment.ts';
import { projectRoot } from '../support/embedded-table.ts';
import { atMost, type Figure, median, rounded, type Section } from '../support/report.ts';

const ROUNDS = 15;
const MAX_RATIO = 1.25;
const BARE = 'bare-handler';

/**
 * How large each bundle is, and how long a new process takes to load it, as a ratio to a bare SDK
 * handler bundled with the same options. Every round loads them all in turn, so that a slow spell
 * of the machine touches both sides of a ratio.
 */
export const measureLoadTime = async (): Promise<Section> => {
  const folder = join(projectRoot, 'build', 'bench-bundles');
  bundleLambdas(projectRoot, folder);
  bundleBareHandler(folder);
  const names = Object.keys(entryFiles);
  const ratios = new Map<string, number[]>(names.map((name) => [name, []]));
  const bareTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const bare = loadMs(folder, BARE);
      const own = loadMs(folder, name);
      if (round === 0) continue;
      bareTimes.push(bare);
      ratios.get(name)?.push(own / bare);
    }
  }
  const figures: Figure[] = [
    { figure: `${BARE}: size`, measured: sizeKb(folder, BARE), unit: 'kB' },
    { figure: `${BARE}: load time`, measured: rounded(median(bareTimes), 1), unit: 'ms' },
  ];
  for (const name of names) {
    const ratio = rounded(median(ratios.get(name) ?? []));
    figures.push(
      { figure: `${name}: size`, measured: sizeKb(folder, name), unit: 'kB' },
      atMost(MAX_RATIO, { figure: `${name}: load time`, measured: ratio, unit: '× bare' }),
    );
  }
  return { title: 'Bundle size and load time', figures };
};

const bundleBareHandler = (folder: string): void => {
  buildSync({
    ...bundleOptions,
    absWorkingDir: projectRoot,
    entryPoints: [{ in: `bench/load-time/${BARE}.ts`, out: `${BARE}/index` }],
    outdir: folder,
  });
};

const bundle = (folder: string, name: string): string => join(folder, name, 'index.mjs');

const sizeKb = (folder: string, name: string): number =>
  rounded(statSync(bundle(folder, name)).size / 1000, 0);

/** Milliseconds that a fresh process takes to load the bundle, from first byte to ready handler. */
const loadMs = (folder: string, name: string): number => {
  const url = JSON.stringify(pathToFileURL(bundle(folder, name)).href);
  const script = `const start = performance.now();
    import(${url}).then(() => console.log(performance.now() - start));`;
  const options = { env: anyFunctionsEnvironment, encoding: 'utf8', timeout: 20_000 } as const;
  return Number(execFileSync(process.execPath, ['--eval', script], options));
};
