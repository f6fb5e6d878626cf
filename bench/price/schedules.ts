/** A one-time schedule as `CreateSchedule` is asked for it. */
export interface Schedule {
  readonly ScheduleExpression: string;
  readonly Target: {
    readonly Arn: string;
    readonly Input?: string;
    /** Makes the input an event on the bus. */
    readonly EventBridgeParameters?: object;
  };
}

/** Keeps one-time schedules until they are due or deleted. */
export class Schedules {
  readonly #kept = new Map<string, Schedule>();

  create(name: string, schedule: Schedule): void {
    this.#kept.set(name, schedule);
  }

  delete(name: string): void {
    this.#kept.delete(name);
  }

  /** Takes out those that are due. */
  takeDue(): readonly Schedule[] {
    const due = [...this.#kept].filter(([, schedule]) => dueAt(schedule) <= Date.now());
    for (const [name] of due) this.#kept.delete(name);
    return due.map(([, schedule]) => schedule);
  }

  /** When the next one is due. */
  next(): number {
    return Math.min(...[...this.#kept.values()].map(dueAt));
  }
}

/** `at(2026-11-27T03:04:05)` is in UTC where no time zone is given. */
const dueAt = ({ ScheduleExpression }: Schedule): number => {
  const [, at] = /^at\((.+)\)$/.exec(ScheduleExpression) ?? [];
  if (!at) throw new Error(`${ScheduleExpression} is no time`);
  return Date.parse(`${at}Z`);
};
