import { projectRoot } from '../support/embedded-table.ts';
import { keepFacts } from '../support/measured-facts.ts';
import { atMost, rounded, type Section } from '../support/report.ts';
import { amountsOfMix, sumOf } from './bill.ts';
import { countCourses } from './count-courses.ts';
import { nameOf, VARIANTS } from './variants.ts';

const MAX_DOLLARS = 25;
const MILLION = 1e6;

/** What a million requests cost: counts by running the courses, times prices. Writes both down. */
export const measurePrice = async (): Promise<Section> => {
  const { price, cpu } = keepFacts(projectRoot, { price: await countCourses(VARIANTS) });
  return {
    title: 'Dollars for a million requests',
    figures: price.map((variant) => {
      const sum = sumOf(amountsOfMix(variant.courses, cpu)) * MILLION;
      const figure = { figure: nameOf(variant), measured: rounded(sum), unit: '$' };
      return variant.timers === 'scheduler' ? atMost(MAX_DOLLARS, figure) : figure;
    }),
  };
};
