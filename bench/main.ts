import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCost } from './cost/measure-cost.ts';
import { measureDeadlines } from './deadlines/measure-deadlines.ts';
import { measureLoadTime } from './load-time/measure-load-time.ts';
import { projectRoot } from './support/embedded-table.ts';
import { printSection, type Section } from './support/report.ts';
import { measureThroughput } from './throughput/measure-throughput.ts';

const sections: Record<string, () => Promise<Section>> = {
  cost: measureCost,
  'load-time': measureLoadTime,
  throughput: measureThroughput,
  deadlines: measureDeadlines,
};

const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : Object.keys(sections);
const results: Section[] = [];
for (const name of names) {
  const measure = sections[name];
  if (!measure) throw new Error(`${name} is not one of ${Object.keys(sections).join(', ')}`);
  const section = await measure();
  printSection(section);
  results.push(section);
}
const file = join(projectRoot, 'build', 'bench.json');
const json = JSON.stringify({ node: process.version, results }, null, 2);
mkdirSync(join(projectRoot, 'build'), { recursive: true });
writeFileSync(file, json);
console.log(`\n${json}`);
