/** A message of a queue that is being handled. */
export interface Queued {
  /** The queue's ARN. */
  readonly queue: string;
  readonly receipt: string;
  /** This one included. */
  readonly tries: number;
}

/** Has a queue show a message again after so many seconds. @throws Unavailable */
export type Postpone = (queued: Queued, seconds: number) => Promise<void>;
