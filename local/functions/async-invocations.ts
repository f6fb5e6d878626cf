import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import { Alarm } from '../clock/alarm.ts';
import type { TimeKeeper } from '../clock/time-machine.ts';
import { warn } from '../process/warn.ts';
import type { Queues } from '../queues/queues.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Functions } from './functions.ts';
import { type Invocation, InvocationStore } from './invocation-store.ts';
import type { LocalFunction } from './local-function.ts';

interface AsyncInvocationsSources {
  readonly functions: Pick<Functions, 'find'>;
  readonly queues: Pick<Queues, 'get'>;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

const concurrently = 32;
const fetchedAtOnce = 500;
/** After which pauses Lambda gives a function an event again on which it has failed. */
const pausesMs = [60_000, 120_000];

/**
 * Lambda's asynchronous invocations, on the moved clock: an event is kept until its function has
 * handled it or has failed thrice; then it goes to the function's dead letters, if it has a queue for them.
 */
export class AsyncInvocations implements TimeKeeper {
  /** Invocations so far. */
  activity = 0;
  readonly #sources: AsyncInvocationsSources;
  readonly #store: InvocationStore;
  readonly #alarm: Alarm;
  readonly #active = new Map<number, Promise<void>>();
  #due: Invocation[] = [];
  #isStopped = false;

  constructor(sources: AsyncInvocationsSources) {
    this.#sources = sources;
    this.#store = new InvocationStore(sources.database, sources.commits);
    this.#alarm = new Alarm(sources.now, () => this.wake());
  }

  /** Keeps an event, given as JSON, for a function. @throws AwsError when there is no such function */
  send(functionArn: string, event: string): void {
    const { functions, now } = this.#sources;
    if (!functions.find(functionArn)) {
      throw new AwsError('ResourceNotFoundException', `there is no function ${functionArn}`);
    }
    this.#store.add(functionArn, event, now());
    this.#alarm.ringBy(now());
  }

  /** Starts what is due, as far as it can, and sets the alarm for what comes next. */
  wake(): void {
    if (this.#isStopped) return;
    while (this.#active.size < concurrently) {
      if (this.#due.length === 0) this.#due = this.#fetchDue();
      const next = this.#due.shift();
      if (!next) break;
      this.#start(next);
    }
    if (this.#due.length > 0) return;
    const next = this.#store.nextAfter(this.#sources.now());
    if (next === undefined) this.#alarm.clear();
    else this.#alarm.ringAt(next);
  }

  /** Resolves when nothing is due and nothing runs, or at `until`. */
  async settled(until: number): Promise<void> {
    this.wake();
    while (this.#active.size > 0 && performance.now() < until) {
      const leftMs = Math.max(0, until - performance.now());
      await Promise.race([...this.#active.values(), sleep(leftMs, undefined, { ref: false })]);
    }
    // Whoever asked will look from another thread, which sees what is kept.
    await this.#sources.commits.join();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.clear();
    await Promise.all(this.#active.values());
  }

  #fetchDue(): Invocation[] {
    const most = fetchedAtOnce + this.#active.size;
    return this.#store.due(this.#sources.now(), most).filter(({ id }) => !this.#active.has(id));
  }

  #start(invocation: Invocation): void {
    this.activity++;
    const running = this.#invoke(invocation).then(() => {
      this.#active.delete(invocation.id);
      this.wake();
    });
    this.#active.set(invocation.id, running);
  }

  async #invoke(invocation: Invocation): Promise<void> {
    const target = this.#sources.functions.find(invocation.functionArn);
    try {
      if (!target) throw new Error('the stack has no such function any more');
      await target.invoke(JSON.parse(invocation.event));
    } catch (error) {
      this.#failed(invocation, target, error);
      return;
    }
    this.#store.remove(invocation.id);
  }

  #failed(invocation: Invocation, target: LocalFunction | undefined, error: unknown): void {
    const { id, functionArn, event, failures } = invocation;
    const { queues, now } = this.#sources;
    const pauseMs = pausesMs[failures];
    if (target && pauseMs !== undefined) {
      this.#store.postpone(id, now() + pauseMs);
      return;
    }
    const deadLetterArn = target?.settings.deadLetterArn;
    if (deadLetterArn) queues.get(deadLetterArn).send(event);
    else warn(`an event for ${functionArn} was given up`, error);
    this.#store.remove(id);
  }
}
