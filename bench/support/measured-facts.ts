import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuTable } from '../cpu/cpu-table.ts';
import type { MeasuredCpu } from '../cpu/function-cpu.ts';
import type { MeasuredPage } from '../page/measured-page.ts';
import { pageTables } from '../page/page-tables.ts';
import { costTables } from '../price/cost-tables.ts';
import type { MeasuredVariant } from '../price/variants.ts';
import { withBlock } from './generated-block.ts';

/** What was measured and is kept beside the code: other figures and the manual follow from it. */
export interface MeasuredFacts {
  readonly cpu: MeasuredCpu;
  readonly page: MeasuredPage;
  readonly price: readonly MeasuredVariant[];
}

const fileOf = (projectRoot: string, fact: keyof MeasuredFacts): string =>
  join(projectRoot, 'bench', fact, 'measured.json');

const manualOf = (projectRoot: string): string => join(projectRoot, 'docs/operations.md');

export const readFacts = (projectRoot: string): MeasuredFacts => {
  const read = (fact: keyof MeasuredFacts) =>
    JSON.parse(readFileSync(fileOf(projectRoot, fact), 'utf8'));
  return { cpu: read('cpu'), page: read('page'), price: read('price') };
};

/** Keeps what was measured, and has the manual say what follows. */
export const keepFacts = (projectRoot: string, measured: Partial<MeasuredFacts>): MeasuredFacts => {
  const facts = { ...readFacts(projectRoot), ...measured };
  for (const fact of Object.keys(measured) as (keyof MeasuredFacts)[]) {
    const text = `${JSON.stringify(facts[fact], null, 2)}\n`;
    writeFileSync(fileOf(projectRoot, fact), text);
  }
  const file = manualOf(projectRoot);
  writeFileSync(file, withFacts(readFileSync(file, 'utf8'), facts));
  return facts;
};

/** The manual with the tables that these facts make. */
export const withFacts = (manual: string, { cpu, page, price }: MeasuredFacts): string => {
  const tables = { costs: costTables(price, cpu), cpu: cpuTable(cpu), page: pageTables(page) };
  return Object.entries(tables).reduce(
    (text, [name, table]) => withBlock(text, name, table),
    manual,
  );
};
