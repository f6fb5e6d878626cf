import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonTool } from '../tools/python-tools.ts';
import type { Made } from './beginnings.ts';
import { parties } from './people.ts';
import type { FuzzerReport, Observed } from './verdict.ts';

const here = import.meta.dirname;
const description = join(here, '../../docs/openapi.json');
const endsWithinMs = 20 * 60_000;

/** What one run of the fuzzer has to say. */
export interface Run {
  readonly report: FuzzerReport;
  readonly observed: Observed;
  /** What it wrote. */
  readonly log: string;
}

export interface Target {
  readonly address: string;
  /** A token for each role. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What has been made already. */
  readonly made: readonly Made[];
  /** How far the clock of the service is ahead. */
  readonly clockOffsetSeconds: number;
  /** Where reports are kept. */
  readonly folder: string;
  /** Ends the fuzzer. */
  readonly signal: AbortSignal;
}

/** Runs some phases of the fuzzer. @throws Error with what it wrote when it gave no report */
export async function fuzz(phases: string, seed: number, target: Target): Promise<Run> {
  const { address, tokens, made, clockOffsetSeconds, folder, signal } = target;
  const file = (ending: string) => join(folder, `${phases}-${seed}.${ending}`);
  const log = openSync(file('log'), 'w');
  const fuzzer = spawn(
    pythonTool('schemathesis'),
    [
      ...['--config-file', join(here, 'schemathesis.toml'), 'run', description],
      ...['--url', address, '--phases', phases, '--seed', String(seed)],
      ...['--report', 'json', '--report-json-path', file('report.json'), '--no-color'],
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        PYTHONPATH: here,
        PYTHONDONTWRITEBYTECODE: '1',
        // Sets of texts have the same order in each run.
        PYTHONHASHSEED: '0',
        SCHEMATHESIS_HOOKS: 'hooks',
        FUZZ_SETTINGS: JSON.stringify({
          ...{ tokens, parties, made, clockOffsetSeconds },
          observed: file('observed.json'),
        }),
      },
      stdio: ['ignore', log, log],
      signal,
      timeout: endsWithinMs,
    },
  );
  await once(fuzzer, 'close');
  const read = <T>(ending: string): T => JSON.parse(readFileSync(file(ending), 'utf8')) as T;
  const written = readFileSync(file('log'), 'utf8');
  try {
    return { report: read('report.json'), observed: read('observed.json'), log: written };
  } catch (error) {
    throw new Error(`Schemathesis gave no report on ${phases}:\n${written}`, { cause: error });
  }
}
