import type { MeasuredCpu } from '../cpu/function-cpu.ts';
import { markdownTable } from '../support/markdown-table.ts';
import { amountsOf, amountsOfMix, dollars, ITEMS, type Item, sumOf } from './bill.ts';
import { COURSES, type CourseName } from './courses.ts';
import { PRICED_IN } from './prices.ts';
import { type MeasuredVariant, nameOf } from './variants.ts';

const MILLION = 1e6;
const THOUSAND = 1000;

/** What "Costs" in docs/operations.md shows of the bill: Markdown. */
export const costTables = (variants: readonly MeasuredVariant[], cpu: MeasuredCpu): string =>
  [
    `Dollars for a million requests, ${PRICED_IN}:`,
    billTable(variants, cpu),
    'A thousand requests of each course, with reminders:',
    ...variants.filter(({ reminders }) => reminders).map((variant) => courseTable(variant, cpu)),
  ].join('\n\n');

const items = Object.entries(ITEMS) as readonly (readonly [Item, string])[];

const billTable = (variants: readonly MeasuredVariant[], cpu: MeasuredCpu): string => {
  const bills = variants.map(({ courses }) => amountsOfMix(courses, cpu));
  const rows = items.map(([item, name]) => [
    name,
    ...bills.map((amounts) => (dollars(item, amounts[item]) * MILLION).toFixed(2)),
  ]);
  const sums = ['**in all**', ...bills.map((bill) => `**${(sumOf(bill) * MILLION).toFixed(2)}**`)];
  return markdownTable(['', ...variants.map(nameOf)], [...rows, sums]);
};

const courseTable = (variant: MeasuredVariant, cpu: MeasuredCpu): string => {
  const names = Object.keys(COURSES) as CourseName[];
  const amounts = names.map((name) => amountsOf(variant.courses[name], cpu));
  const rows = items.map(([item, name]) => [
    name,
    ...amounts.map((each) => figure(each[item] * THOUSAND)),
  ]);
  const sums = [
    '**dollars**',
    ...amounts.map((each) => `**${(sumOf(each) * THOUSAND).toFixed(4)}**`),
  ];
  const heads = names.map((name) => `${name} (${COURSES[name].percent} %)`);
  return markdownTable([nameOf(variant), ...heads], [...rows, sums]);
};

/** Three digits say enough of what is not counted one by one. */
const figure = (amount: number): string =>
  Number.isInteger(amount) ? amount.toLocaleString('en-US') : amount.toPrecision(3);
