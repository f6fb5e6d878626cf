import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { readers } from './readers.mjs';

/*
 * Repeats what failed, as a log that is cut keeps its end, and prints what the runners of `.ci/run`
 * have reported, in one line. A report that a step should have written and did not counts as a failure.
 */

const missing = { passed: 0, failed: 1, remarks: [{ name: 'there is no report' }] };
const MOST_LINES = 12;

const say = (line) => process.stdout.write(`${line}\n`);
const inShort = (text) => stripVTControlCharacters(text).split('\n').slice(0, MOST_LINES);

const reports = Object.entries(readers).map(([suite, read]) => {
  const file = `build/${suite}-report.json`;
  const report = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : missing;
  return { suite, ...report };
});

for (const { suite, remarks } of reports) {
  for (const { name, why } of remarks) {
    say(`${suite}: ${name}`);
    for (const line of why ? inShort(why) : []) say(`  ${line}`);
  }
}
for (const { suite, passed, failed } of reports)
  say(`${suite}: ${passed} passed, ${failed} failed.`);
const sum = (count) => reports.reduce((total, report) => total + report[count], 0);
say(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
