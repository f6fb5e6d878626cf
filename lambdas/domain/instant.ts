/** A point in time as RFC 3339 in UTC: what is stored and shown. Rules compare epoch milliseconds. */
export type Instant = string;

/** A length of time, as it is shown and as rules count with it. */
export interface Duration {
  /** ISO 8601. */
  readonly iso: string;
  readonly ms: number;
}

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString();

export const toEpochMs = (instant: Instant): number => Date.parse(instant);

/**
 * The end of an answer window, rounded up to a whole second because the wake-up timers
 * drop milliseconds: rounding down would wake them before the deadline.
 */
export const toDeadline = (epochMs: number): Instant =>
  toInstant(Math.ceil(epochMs / 1000) * 1000).replace('.000Z', 'Z');

/** The end of a window in which every hour counts. */
export const deadlineAfter = (openedAtMs: number, windowMs: number): Instant =>
  toDeadline(openedAtMs + windowMs);
