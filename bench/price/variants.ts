import { REQUEST_TYPES } from '../../lambdas/domain/requests/names.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import type { Counts } from './counts.ts';
import type { CourseName } from './courses.ts';

/** A stage whose price is told. */
export interface Variant {
  readonly timers: 'step-functions' | 'scheduler';
  readonly reminders: boolean;
}

export interface MeasuredVariant extends Variant {
  readonly courses: Readonly<Record<CourseName, Counts>>;
}

export const VARIANTS: readonly Variant[] = [
  { timers: 'step-functions', reminders: true },
  { timers: 'step-functions', reminders: false },
  { timers: 'scheduler', reminders: true },
  { timers: 'scheduler', reminders: false },
];

export const nameOf = ({ timers, reminders }: Variant): string =>
  `${timers === 'scheduler' ? 'Scheduler' : 'Step Functions'}, ${reminders ? 'two reminders' : 'no reminders'}`;

const withoutReminders = Object.fromEntries(
  REQUEST_TYPES.map((type) => [type, []]),
) as unknown as StageConfig['reminders'];

/** What the stage `prod` is to have changed. */
export const settingsOf = ({ timers, reminders }: Variant): Partial<StageConfig> => ({
  timers,
  ...(!reminders && { reminders: withoutReminders }),
});
