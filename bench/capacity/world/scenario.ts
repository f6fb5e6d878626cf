import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import { MEMORY_MB } from '../../../lib/memory.ts';
import { millisecondsAt } from '../../support/lambda-cpu.ts';
import type { AnswerTimes } from './answer-times.ts';

const HOUR = 3600;

/** A span of the day, in seconds since midnight. */
interface Span {
  readonly from: number;
  readonly until: number;
}

/** @param time seconds since midnight */
export const isIn = ({ from, until }: Span, time: number): boolean => time >= from && time < until;

/**
 * A day of a large marketplace. None is known to us: all of this is assumed, and said in
 * docs/capacity.md.
 */
export const SCENARIO = {
  seed: 12,
  /** How many requests are open on average; what is opened a second follows by Little's law. */
  openRequests: 10_000_000,
  answers: { medianHours: 6, spread: 1, answered: 0.8 } satisfies AnswerTimes,
  mix: {
    additional_work: 0.25,
    change_time: 0.3,
    price_adjustment: 0.1,
    progress_update: 0.15,
    cancellation: 0.15,
    dispute: 0.05,
  } satisfies Record<RequestType, number>,
  /** Types whose acceptance moves money, and how many of the answers accept. */
  movesMoney: ['additional_work', 'price_adjustment', 'cancellation'] as readonly RequestType[],
  accepted: 0.7,
  /** More is opened by day: so much more than on average at the peak, so much less at night. */
  rhythm: { peakAt: 15 * HOUR, swing: 0.6 },
  /** The payment provider takes connections, and answers none. */
  outage: { from: 12 * HOUR, until: 13 * HOUR } satisfies Span,
  /** The table's stream brings nothing, in the whole region. */
  streamDelay: { from: 18 * HOUR, until: 18.5 * HOUR } satisfies Span,
  /** Calls of the API for each request besides opening and answering it. */
  looks: 4,
};

/** Write units of a change at most, without a key. */
export const WRITE_UNITS = 6;

/** How fast the parts are that no quota bounds: measured here where it could be, else assumed. */
export const SPEEDS = {
  /** Partitions of the table, and so shards of its stream: one for 1,000 write units or 10 GB. */
  shards: 8,
  /** AWS calls a second that `relay-timers` makes for one shard: 0.4 ms of CPU each, in large batches. */
  relayCallsPerShard: 1000 / millisecondsAt(MEMORY_MB.nobodyWaits, 0.4),
  /** Changes a second that `publish-events` sends for one shard: eight in 25 ms, and 0.25 ms of CPU each. */
  publishedPerShard: 8000 / (25 + 8 * millisecondsAt(MEMORY_MB.nobodyWaits, 0.25)),
  /** CPU time of an overdue order, in milliseconds: the most that `npm run bench -- sweep` has shown. */
  sweepCpuMs: 2,
  /** What the payment provider allows; Stripe's default of 100 would be the first thing to raise. */
  provider: { perSecond: 250 },
  /** A try to move money, in seconds: when the provider answers, and when it does not. */
  tryS: 0.5,
  hangingTryS: 8,
  /** A try that finds the money moved already. */
  idleTryS: 0.05,
  /** Calls of other functions, in seconds. */
  apiCallS: 0.04,
  expiryS: 0.1,
};
