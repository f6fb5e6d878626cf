import type { Deadline, Timers } from '../../application/ports.ts';

/** How one service wakes at deadlines. */
export interface DeadlineTimers {
  /** @throws TimersFull when too many are open already */
  readonly start: (deadline: Deadline) => Promise<void>;
  /** Returns whether there was one to stop. */
  readonly stop: (name: string) => Promise<boolean>;
}

export interface TimerServices {
  /** Starts the timers of the stage. */
  readonly current: DeadlineTimers;
  /** Has started them if the stage was once set otherwise: those still open are stopped there. */
  readonly former: DeadlineTimers;
  readonly startMovement: Timers['startMovement'];
}

/** The wake-ups of a stage, those included that it started before its setting was changed. */
export const timersOf = ({ current, former, startMovement }: TimerServices): Timers => ({
  startDeadline: current.start,
  stopDeadline: async (name) => {
    if (!(await current.stop(name))) await former.stop(name);
  },
  startMovement,
});
