import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentFor, type Subject } from './subject.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const withinMs = 20 * 60_000;

interface Options {
  /** Which files, by a part of their path. */
  readonly files: string;
  /** Which checks, by a part of their name; all if left out. */
  readonly names?: string;
  /** How many files at once: checks mostly wait. */
  readonly workers?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
}

export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

/** Runs checks against a stack, a line for each. @throws Error when they do not come to an end */
export const runChecks = async (subject: Subject, options: Options): Promise<Report> => {
  const { files, names, workers = 8, env = {}, quiet = false } = options;
  const report = join(projectRoot, 'build', `checks-${process.pid}-${Date.now()}.json`);
  mkdirSync(join(projectRoot, 'build'), { recursive: true });
  const args = [
    ...[join(projectRoot, 'node_modules/jest/bin/jest.js'), files],
    ...['--config', 'test/deployed/jest.config.js', `--maxWorkers=${workers}`, '--verbose'],
    ...['--json', `--outputFile=${report}`, ...(names ? ['--testNamePattern', names] : [])],
  ];
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...environmentFor(subject), ...env },
    stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit'],
    timeout: withinMs,
    killSignal: 'SIGKILL',
  });
  await once(child, 'exit');
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  rmSync(report);
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    leftOut: names ? 0 : numPendingTests,
  };
};
