import { setTimeout as sleep } from 'node:timers/promises';
import { Alarm } from '../clock/alarm.ts';
import type { Execution } from './execution.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import { runExecution } from './run-execution.ts';

interface EngineSettings {
  readonly journal: Journal;
  readonly machines: ReadonlyMap<string, Machine>;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const concurrently = 32;
const fetchedAtOnce = 500;
/** Lets something that should never fail, such as the journal, be tried again without a busy loop. */
const retryAfterMs = 1000;
/** Deadlines are rounded up to whole seconds: a move of exactly the window ends just before one. */
const soonMs = 1000;
const rememberedMs = 90 * 24 * 3600 * 1000;

/**
 * Runs executions when they are due. An open execution is a row of the journal and costs nothing
 * else, so there may be thousands; one timer serves the next of them.
 */
export class Engine {
  readonly #settings: EngineSettings;
  readonly #alarm: Alarm;
  readonly #active = new Map<string, Promise<void>>();
  #due: string[] = [];
  #stopped = true;
  /** Executions run so far. */
  runs = 0;

  constructor(settings: EngineSettings) {
    this.#settings = settings;
    this.#alarm = new Alarm(settings.now, () => this.#pump());
  }

  /** Runs on what was open when the process ended. */
  start(): void {
    this.#stopped = false;
    this.wake();
  }

  /** Looks for due executions after the clock was moved. */
  wake(): void {
    this.#settings.journal.forgetClosedBefore(this.#settings.now() - rememberedMs);
    this.#pump();
  }

  /** Takes notice of an execution that was just written down. */
  notice({ wakeAt }: Pick<Execution, 'wakeAt'>): void {
    if (!this.#stopped) this.#alarm.ringBy(wakeAt);
  }

  /** Resolves when nothing runs and nothing is due, now or within a second, or at `until`. */
  async settled(until: number): Promise<void> {
    while (performance.now() < until && !this.#stopped) {
      this.#pump();
      if (this.#active.size > 0) {
        await Promise.race([...this.#active.values(), pause(until - performance.now())]);
      } else {
        const nextInMs = this.#nextInMs();
        if (nextInMs > soonMs) return;
        await pause(nextInMs);
      }
    }
  }

  #nextInMs(): number {
    const now = this.#settings.now();
    return Math.max(0, (this.#settings.journal.nextWake(now) ?? Number.POSITIVE_INFINITY) - now);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.clear();
    await Promise.all(this.#active.values());
  }

  #pump(): void {
    if (this.#stopped) return;
    const { journal, now } = this.#settings;
    while (this.#active.size < concurrently) {
      if (this.#due.length === 0) this.#due = this.#fetchDue();
      const arn = this.#due.shift();
      if (arn === undefined) break;
      this.#run(arn);
    }
    if (this.#due.length > 0) return;
    const next = journal.nextWake(now());
    if (next === undefined) this.#alarm.clear();
    else this.#alarm.ringAt(next);
  }

  #fetchDue(): string[] {
    const { journal, now } = this.#settings;
    const limit = fetchedAtOnce + this.#active.size;
    return journal.due(now(), limit).filter((arn) => !this.#active.has(arn));
  }

  #run(arn: string): void {
    const { journal, machines, now, onError } = this.#settings;
    const execution = journal.find(arn);
    if (execution?.status !== 'RUNNING' || execution.wakeAt > now() || this.#active.has(arn))
      return;
    const machine = machines.get(execution.machineArn);
    if (!machine?.has(execution.state)) {
      this.#abandon(execution);
      return;
    }
    this.runs++;
    const running = runExecution(execution, { journal, machine, now })
      .catch(async (error: unknown) => {
        onError(error);
        await pause(retryAfterMs);
      })
      .then(() => {
        this.#active.delete(arn);
        this.#pump();
      });
    this.#active.set(arn, running);
  }

  /** Ends an execution of a machine or state that the template no longer has. */
  #abandon({ arn, state }: Execution): void {
    const { journal, now } = this.#settings;
    const cause = `the template has no state ${state} for it any more`;
    journal.close(arn, { status: 'FAILED', stoppedAt: now(), error: 'States.Runtime', cause });
  }
}

/** Does not keep the process alive. */
const pause = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
