import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sections } from './sections.ts';
import { projectRoot } from './support/embedded-table.ts';
import { printSection, type Section } from './support/report.ts';

/** Each section has a process of its own: what one leaves behind cannot touch the next. */
const measure = async (name: string): Promise<Section> => {
  const child = fork(join(import.meta.dirname, 'section-process.ts'), [name]);
  let section: Section | undefined;
  child.once('message', (message) => {
    section = message as Section;
  });
  await Promise.all([once(child, 'disconnect'), once(child, 'exit')]);
  if (!section) throw new Error(`${name} could not be measured`);
  return section;
};

const names = Object.keys(sections);
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`${unknown} is not one of ${names.join(', ')}`);
const results: Section[] = [];
for (const name of chosen.length > 0 ? chosen : names) {
  const section = await measure(name);
  printSection(section);
  results.push(section);
}
const file = join(projectRoot, 'build', 'bench.json');
const json = JSON.stringify({ node: process.version, results }, null, 2);
mkdirSync(join(projectRoot, 'build'), { recursive: true });
writeFileSync(file, json);
console.log(`\n${json}`);
