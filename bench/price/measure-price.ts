import { projectRoot } from '../support/embedded-table.ts';
import { keepFacts } from '../support/measured-facts.ts';
import { atMost, rounded, type Section } from '../support/report.ts';
import { amountsOfMix, sumOf } from './bill.ts';
import type { Counts } from './counts.ts';
import { COURSES, type CourseName, runCourse } from './courses.ts';
import { FrozenClock } from './frozen-clock.ts';
import { startMeteredStage } from './metered-stage.ts';
import { type MeasuredVariant, nameOf, settingsOf, VARIANTS, type Variant } from './variants.ts';

const MAX_DOLLARS = 25;
const MILLION = 1e6;

/** What a million requests cost: counts by running the courses, times prices. Writes both down. */
export const measurePrice = async (): Promise<Section> => {
  const clock = new FrozenClock('2030-01-07T09:00:00Z');
  const measured: MeasuredVariant[] = [];
  for (const variant of VARIANTS) measured.push(await countCourses(variant, clock));
  const { cpu } = keepFacts(projectRoot, { price: measured });
  return {
    title: 'Dollars for a million requests',
    figures: measured.map((variant) => {
      const sum = sumOf(amountsOfMix(variant.courses, cpu)) * MILLION;
      const figure = { figure: nameOf(variant), measured: rounded(sum), unit: '$' };
      return variant.timers === 'scheduler' ? atMost(MAX_DOLLARS, figure) : figure;
    }),
  };
};

const countCourses = async (variant: Variant, clock: FrozenClock): Promise<MeasuredVariant> => {
  const stage = await startMeteredStage(settingsOf(variant));
  try {
    const courses: Partial<Record<CourseName, Counts>> = {};
    for (const [name, course] of Object.entries(COURSES)) {
      courses[name as CourseName] = await runCourse(course, { stage, clock });
    }
    return { ...variant, courses: courses as Record<CourseName, Counts> };
  } finally {
    await stage.stop();
  }
};
