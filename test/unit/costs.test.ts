import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountsOfMix, sumOf } from '../../bench/price/bill.ts';
import { nameOf } from '../../bench/price/variants.ts';
import { readFacts, withFacts } from '../../bench/support/measured-facts.ts';

const project = join(__dirname, '../..');
const manual = readFileSync(join(project, 'docs/operations.md'), 'utf8');
const facts = readFacts(project);

describe('the manual', () => {
  test('shows the costs and the CPU times that follow from what was measured', () => {
    expect(withFacts(manual, facts)).toBe(manual);
  });

  test('shows sums that are those of the lines above them', () => {
    const bill = manual.slice(manual.indexOf('Dollars for a million requests'));
    const rows = bill.split('\n').filter((line) => /\|.*\d\.\d\d\b.*\|/.test(line));
    const lines = rows.slice(0, rows.findIndex((line) => line.includes('in all')) + 1);
    const figures = lines.map((line) => line.match(/\d+\.\d\d/g)?.map(Number) ?? []);
    const sums = figures.pop() ?? [];

    expect(sums).toHaveLength(facts.price.length);
    for (const [column, sum] of sums.entries()) {
      const added = figures.reduce((total, row) => total + (row[column] ?? Number.NaN), 0);
      expect(Math.abs(added - sum)).toBeLessThan(0.06);
    }
  });
});

describe('a million requests', () => {
  const scheduled = facts.price.filter(({ timers }) => timers === 'scheduler');

  test.each(scheduled.map((variant) => [nameOf(variant), variant] as const))(
    'cost at most $25 (%s)',
    (_, { courses }) => {
      expect(sumOf(amountsOfMix(courses, facts.cpu)) * 1e6).toBeLessThanOrEqual(25);
    },
  );
});

describe('an ordinary invocation in prod', () => {
  const courses = facts.price.flatMap((variant) => Object.values(variant.courses));
  const counted = courses.flatMap(({ functions }) => Object.entries(functions));

  test.each([...new Set(counted.map(([name]) => name))].filter((name) => name !== 'EventRelay'))(
    'of %s logs nothing',
    (name) => {
      const bytes = counted.filter(([other]) => other === name).map(([, { logBytes }]) => logBytes);

      expect(new Set(bytes)).toEqual(new Set([0]));
    },
  );

  test('logs at most 300 bytes, taken over all functions', () => {
    for (const { functions } of courses) {
      const all = Object.values(functions);
      const sum = (of: 'logBytes' | 'invocations') =>
        all.reduce((total, each) => total + each[of], 0);
      expect(sum('logBytes') / sum('invocations')).toBeLessThanOrEqual(300);
    }
  });

  test('of the API is at most 300 bytes of the access log', () => {
    for (const { accessLogBytes, apiCalls } of courses) {
      expect(accessLogBytes / apiCalls).toBeLessThanOrEqual(300);
    }
  });
});
