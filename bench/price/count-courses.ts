import type { Counts } from './counts.ts';
import { COURSES, type CourseName, runCourse } from './courses.ts';
import { FrozenClock } from './frozen-clock.ts';
import { startMeteredStage } from './metered-stage.ts';
import { type MeasuredVariant, settingsOf, type Variant } from './variants.ts';

/** Counts what each course uses in each of these stages. The process's clock is moved. */
export const countCourses = async (
  variants: readonly Variant[],
): Promise<readonly MeasuredVariant[]> => {
  const clock = new FrozenClock('2030-01-07T09:00:00Z');
  const measured: MeasuredVariant[] = [];
  for (const variant of variants) measured.push(await countVariant(variant, clock));
  return measured;
};

const countVariant = async (variant: Variant, clock: FrozenClock): Promise<MeasuredVariant> => {
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
