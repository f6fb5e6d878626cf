import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/embedded-table.ts';
import { atLeast, type Figure, rounded, type Section } from '../support/report.ts';
import { withTables } from './capacity-docs.ts';
import { clearedBySweep } from './parts/sweeper.ts';
import { schedulesAreEnoughFor } from './results/bounds-table.ts';
import { type PlayedCase, playCases } from './results/cases.ts';
import { SPEEDS } from './world/scenario.ts';

const OPENINGS = 160;
const OVERDUE = 1_000_000;
const DOCUMENT = join(projectRoot, 'docs/capacity.md');

/** Plays the day of docs/capacity.md with either kind of timer, and writes its tables there. */
export const measureCapacity = async (): Promise<Section> => {
  const cases = playCases();
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), cases));
  return {
    title: 'Capacity (a simulation)',
    figures: [
      openingsFor(true, 'two reminders each'),
      openingsFor(false, 'no reminders'),
      atLeast(OVERDUE, {
        figure: 'overdue orders cleared by a sweep',
        measured: rounded(clearedBySweep(SPEEDS.sweepCpuMs), 0),
        unit: 'orders',
      }),
      ...cases.flatMap(lateness),
    ],
  };
};

const openingsFor = (reminders: boolean, which: string): Figure =>
  atLeast(OPENINGS, {
    figure: `10,000,000 schedules, ${which}: enough for`,
    measured: rounded(schedulesAreEnoughFor(reminders), 1),
    unit: 'openings/s',
  });

const lateness = ({ name, day: { watch } }: PlayedCase): Figure[] => [
  {
    figure: `${name}: silence`,
    measured: watch.silence.quantile(1),
    unit: 's late at most',
  },
  { figure: `${name}: money`, measured: watch.money.quantile(1), unit: 's late at most' },
];
