import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedFigures } from './counted.ts';
import { functionNames } from './permissions.ts';
import { EVERYTHING, resourcesOf, templateOf } from './stack-under-test.ts';

const manual = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');

/** What the pattern's group captures in the manual, each once. */
const found = (pattern: RegExp): string[] => [
  ...new Set([...manual.matchAll(pattern)].map(([, name = '']) => name)),
];

const quoted = (text = ''): string[] => [...text.matchAll(/`(\w+)`/g)].map(([, word = '']) => word);

const sorted = (rows: readonly (readonly string[])[]) =>
  [...new Set(rows.map((row) => row.join(' ')))].sort();

describe('the manual for operators', () => {
  const template = templateOf('dev', EVERYTHING);
  const withPaymentService = templateOf('dev', { payments: 'http' });
  const bySchedules = templateOf('dev', { timers: 'scheduler' });
  const sections = found(/^### `(.+)`$/gm);
  const names = Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(
    ({ Properties }) => Properties.AlarmName.replace('order-requests-dev-', '') as string,
  );

  /** Functions share a section: what to do is the same for all of them. */
  const sectionOf = (alarm: string): string =>
    functionNames.includes(alarm.replace(/-failing$/, '')) ? '<function>-failing' : alarm;

  test.each(names)('has a section for the alarm %s', (name) => {
    expect(sections).toContain(sectionOf(name));
  });

  test('has no section for an alarm that does not exist', () => {
    expect(sections.sort()).toEqual([...new Set(names.map(sectionOf))].sort());
  });

  test('counts the metrics that the alarms of prod look at, which are billed', () => {
    const alarms = Object.values(resourcesOf(templateOf('prod'), 'AWS::CloudWatch::Alarm'));
    const metrics = alarms.flatMap(({ Properties: { Metrics } }) =>
      Metrics ? Metrics.filter(({ MetricStat }: { MetricStat?: object }) => MetricStat) : [1],
    );

    const dollars = (metrics.length * 0.1).toFixed(2);
    expect(manual).toContain(`alarms $${dollars} (${metrics.length} metrics at $0.10)`);
  });

  test('explains every figure of the business, and what it is told apart by', async () => {
    const counted = (await countedFigures()).map(({ name, by }) => [
      name,
      ...Object.keys(by).sort(),
    ]);
    const section = manual.split('\n## ').find((text) => text.startsWith('Figures\n')) ?? '';
    const told = [...section.matchAll(/^\| (`.*?) \| (.*?) \|/gm)].flatMap(([, names, words]) =>
      quoted(names).map((name) => [name, ...quoted(words).sort()]),
    );

    expect(sorted(told)).toEqual(sorted(counted));
  });

  test.each(found(/\boutput ([A-Z]\w+)/g))('asks for the output %s, which exists', (output) => {
    const outputs = { ...template.findOutputs('*'), ...withPaymentService.findOutputs('*') };
    expect(outputs).toHaveProperty(output);
  });

  test.each([
    ...found(/\b(?:resource|faults|insights) ([A-Z]\w+)/g),
    ...found(/\breplay ([A-Z]\w+)/g).flatMap((relay) => [
      `${relay}Function`,
      `${relay}FunctionChanges`,
    ]),
  ])('asks for %s, which is one resource of the template', (name) => {
    const resources = { ...template.toJSON().Resources, ...bySchedules.toJSON().Resources };
    const ids = Object.keys(resources);

    expect(ids.filter((id) => new RegExp(`^${name}[0-9A-F]{8}$`).test(id))).toHaveLength(1);
  });
});
