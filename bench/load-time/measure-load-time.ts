import { statSync } from 'node:fs';
import { join } from 'node:path';
import { entryFiles, type FunctionName } from '../../lib/entry-files.ts';
import { httpFunctions } from '../../lib/functions.ts';
import { bundleLambdas } from '../../lib/lambda-bundles.ts';
import { projectRoot } from '../support/embedded-table.ts';
import { loadCpuMs } from '../support/load-cpu.ts';
import { atMost, type Figure, median, rounded, type Section } from '../support/report.ts';
import { BARE, BARE_AS_OURS, bundleBareHandlers } from './bare-bundles.ts';

const ROUNDS = 15;
/** For whom somebody waits. */
const MAX_RATIO_OF_OPERATIONS = 1.1;
const MAX_RATIO = 1.25;

/** How large each bundle is, and what loading it costs, as a ratio to a bare SDK handler. */
export const measureLoadTime = async (): Promise<Section> => {
  const folder = join(projectRoot, 'build', 'bench-bundles');
  bundleLambdas(projectRoot, folder);
  bundleBareHandlers(folder);
  const names = Object.keys(entryFiles) as FunctionName[];
  const { bareTimes, ratios } = await measureRatios(folder, [BARE_AS_OURS, ...names]);
  const sizeOf = (name: string): Figure => {
    const bytes = statSync(bundle(folder, name)).size;
    return { figure: `${name}: size`, measured: rounded(bytes / 1000, 0), unit: 'kB' };
  };
  const loadTimeOf = (name: string): Figure => {
    const ratio = rounded(median(ratios.get(name) ?? []));
    return { figure: `${name}: load time`, measured: ratio, unit: '× bare' };
  };
  const bare = rounded(median(bareTimes), 1);
  const figures: readonly Figure[] = [
    ...[sizeOf(BARE), { figure: `${BARE}: load time`, measured: bare, unit: 'ms of CPU' }],
    ...[sizeOf(BARE_AS_OURS), loadTimeOf(BARE_AS_OURS)],
    ...names.flatMap((name) => [sizeOf(name), atMost(limitOf(name), loadTimeOf(name))]),
  ];
  return { title: 'Bundle size and load time', figures };
};

/** Every round loads them all in turn, so that a slow spell of the machine touches both sides of a ratio. */
const measureRatios = async (folder: string, names: readonly string[]) => {
  const ratios = new Map<string, number[]>(names.map((name) => [name, []]));
  const bareTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const bare = await loadCpuMs(bundle(folder, BARE));
      const own = await loadCpuMs(bundle(folder, name));
      // The first finds nothing in the machine's own caches.
      if (round === 0) continue;
      bareTimes.push(bare);
      ratios.get(name)?.push(own / bare);
    }
  }
  return { bareTimes, ratios };
};

const limitOf = (name: FunctionName): number =>
  name in httpFunctions ? MAX_RATIO_OF_OPERATIONS : MAX_RATIO;

const bundle = (folder: string, name: string): string => join(folder, name, 'index.mjs');
