import { countCourses } from './count-courses.ts';
import { VARIANTS } from './variants.ts';

/* Counts the courses in those stages that have this kind of timer and reminders, and sends the counts to whoever started it. */
const [kind] = process.argv.slice(2);
const counted = VARIANTS.filter(({ timers, reminders }) => timers === kind && reminders);
process.send?.(await countCourses(counted));
process.disconnect?.();
