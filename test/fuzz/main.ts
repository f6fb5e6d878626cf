import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../docs/openapi/operations/by-route.ts';
import { Runner } from '../support/runner.ts';
import { beginnings } from './beginnings.ts';
import { fuzz, type Run, type Target } from './fuzz.ts';
import { tokensFor } from './people.ts';
import { verdictOn } from './verdict.ts';

const SEED = 1;
const COURSE_CASES = 5500;
const COURSE_RUNS = 30;

/** After everything that the examples plan, so that what they mean does not depend on today. */
const START = Date.parse('2030-01-01T00:00:00Z');

const build = join(import.meta.dirname, '../../build');
const folder = join(build, 'fuzz');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const casesOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { report }) => sum + report.test_cases.generated, 0);

/** Calls one after the other along the links. A run ends early when a course takes another turn than before. */
const courses = async (target: Target): Promise<readonly Run[]> => {
  const runs: Run[] = [];
  while (casesOf(runs) < COURSE_CASES && runs.length < COURSE_RUNS) {
    runs.push(await fuzz('stateful', SEED + runs.length, target));
  }
  return runs;
};

const fuzzed = async (runner: Runner): Promise<readonly Run[]> => {
  const seconds = Math.ceil((START - Date.parse(await runner.now())) / 1000);
  if (seconds > 0) await runner.advance(`PT${seconds}S`);
  // No movement of money succeeds, so that there is something to try again.
  await runner.payments('decline');
  const clockOffsetSeconds = (Date.parse(await runner.now()) - Date.now()) / 1000;
  const tokens = await tokensFor(runner);
  const target = {
    address: runner.address,
    tokens,
    made: await beginnings(runner),
    clockOffsetSeconds,
    folder,
    signal: stop.signal,
  };
  const single = fuzz('examples,coverage,fuzzing', SEED, target);
  return (await Promise.all([single, courses(target)])).flat();
};

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
const runner = await Runner.start({ command: 'node' });
const runs = await fuzzed(runner).finally(() => {
  stop.abort();
  return runner.dispose();
});
const ids = Object.values(operations).map(({ operationId }) => operationId);
const verdict = verdictOn(runs, ids);
writeFileSync(join(build, 'fuzz-report.json'), `${JSON.stringify(verdict, null, 2)}\n`);

const say = (line: string) => process.stdout.write(`${line}\n`);
for (const { report, log } of runs) if (report.test_cases.unique_failures > 0) say(log);
for (const [id, replies] of Object.entries(verdict.replies)) {
  const counts = Object.entries(replies).map(([status, times]) => `${times} × ${status}`);
  say(`${id.padEnd(16)} ${counts.join(', ')}`);
}
for (const fault of verdict.faults) say(fault);
say(`${verdict.cases} cases, ${verdict.failures} failures`);
process.exitCode = verdict.faults.length > 0 ? 1 : 0;
