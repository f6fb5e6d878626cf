import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Operation } from '../../aws-endpoint/operation.ts';
import { Alarm } from '../../clock/alarm.ts';
import type { TimeKeeper } from '../../clock/time-machine.ts';
import type { GroupCommit } from '../../storage/group-commit.ts';
import type { Stack } from '../../template/stack.ts';
import { scheduleOperations } from './schedule-operations.ts';
import { ScheduleStore } from './schedule-store.ts';
import { reachTarget, type ScheduleTargets } from './targets.ts';

interface OneTimeSchedulesSources extends ScheduleTargets {
  readonly stack: Stack;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

const firedAtOnce = 500;
/** Deadlines are rounded up to whole seconds: a move of exactly the window ends just before one. */
const soonMs = 1000;

/**
 * Fires one-time schedules on the moved clock, in the order of their times. A schedule goes in the
 * same transaction in which its target is given its input, so it fires once, even if the process is killed.
 */
export class OneTimeSchedules implements TimeKeeper {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Schedules fired so far. */
  activity = 0;
  readonly #store: ScheduleStore;
  readonly #targets: ScheduleTargets;
  readonly #now: () => number;
  readonly #alarm: Alarm;

  constructor({ stack, database, commits, now, ...targets }: OneTimeSchedulesSources) {
    const named = stack.all('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref);
    const groups = new Set(['default', ...named]);
    this.#store = new ScheduleStore(database, commits);
    // A group that is not in the template any more was deleted, and its schedules with it.
    this.#store.keepOnly(groups);
    this.#targets = targets;
    this.#now = now;
    this.#alarm = new Alarm(now, () => this.wake());
    const onCreated = ({ at }: { readonly at: number }) => this.#alarm.ringBy(at);
    this.operations = scheduleOperations({ groups, store: this.#store, onCreated, now });
  }

  /** Fires what is due, some at a time, and sets the alarm for what comes next. */
  wake(): void {
    for (const schedule of this.#store.due(this.#now(), firedAtOnce)) {
      this.activity++;
      this.#store.remove(schedule);
      reachTarget(schedule, this.#targets);
    }
    const next = this.#store.next();
    if (next !== undefined) this.#alarm.ringAt(next);
  }

  /** Resolves when nothing is due, now or within a second, or at `until`. */
  async settled(until: number): Promise<void> {
    for (let ms = this.#nextInMs(); ms <= soonMs; ms = this.#nextInMs()) {
      if (performance.now() >= until) return;
      await sleep(ms, undefined, { ref: false });
      this.wake();
    }
  }

  async stop(): Promise<void> {
    this.#alarm.clear();
  }

  #nextInMs(): number {
    return Math.max(0, (this.#store.next() ?? Number.POSITIVE_INFINITY) - this.#now());
  }
}
