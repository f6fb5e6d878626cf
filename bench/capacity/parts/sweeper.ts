import { SWEEP_PARTS } from '../../../lambdas/application/sweep-parts.ts';
import { SWEEPS } from '../../../lib/sweeps.ts';
import { millisecondsAt } from '../../support/lambda-cpu.ts';
import { Fifo, type Parcel } from './fifo.ts';

/** What a sweep finds overdue: deadlines that nobody woke at, or movements without an outcome. */
export interface Overdue extends Parcel {
  readonly kind: 'deadline' | 'movement';
  /** When the deadline was, or when the movements were requested. */
  readonly since: number;
  /** Of deadlines: the share whose silence moves money. */
  readonly pays: number;
}

const EVERY_S = SWEEPS.everyMinutes * 60;
/** A run keeps ten seconds for the orders at hand. */
const RUN_S = SWEEPS.timeoutMinutes * 60 - 10;
/** What all runs together clear in a second. @param cpuMs processor time of one order, measured here */
const clearedPerSecond = (cpuMs: number): number =>
  (SWEEP_PARTS * 1000) / millisecondsAt(SWEEPS.memoryMb, cpuMs);

/** What all runs of a sweep clear. @param cpuMs processor time of one order, measured here */
export const clearedBySweep = (cpuMs: number): number => clearedPerSecond(cpuMs) * RUN_S;

/** Every quarter of an hour, takes up what is overdue then. */
export class Sweeper {
  readonly #perSecond: number;
  readonly #found = new Fifo<Overdue>();
  #startedAt = 0;

  constructor(cpuMs: number) {
    this.#perSecond = clearedPerSecond(cpuMs);
  }

  /** How many are still to be swept. */
  get waiting(): number {
    return this.#found.waiting;
  }

  isStartingAt(now: number): boolean {
    return now % EVERY_S === SWEEPS.minutesPast * 60;
  }

  /** Begins a sweep of these, after what the last one has left. */
  start(now: number, overdue: Iterable<Overdue>): void {
    this.#startedAt = now;
    for (const parcel of overdue) this.#found.put(parcel);
  }

  /** Whether a run ends now with something left. */
  isCutShortAt(now: number): boolean {
    return now === this.#startedAt + RUN_S && this.#found.waiting >= 1;
  }

  /** What is swept in this second. */
  run(now: number): Iterable<Overdue> {
    return now < this.#startedAt + RUN_S ? this.#found.take(this.#perSecond) : [];
  }
}
