import type { Row } from '../storage/database.ts';

type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** One execution as it is written down: enough to run on from the state that it is in. */
export interface Execution {
  readonly arn: string;
  readonly machineArn: string;
  readonly name: string;
  readonly input: string;
  readonly status: Status;
  readonly state: string;
  readonly stateInput: string;
  /** Used retries of the state, by retrier. */
  readonly attempts: readonly number[];
  /** When the state is to be run: the end of its wait or pause; for any other state, when entered. */
  readonly wakeAt: number;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface Entry {
  readonly state: string;
  readonly stateInput: string;
  readonly attempts: readonly number[];
  readonly wakeAt: number;
}

export interface Ending {
  readonly status: Exclude<Status, 'RUNNING'>;
  readonly stoppedAt: number;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

/** Reads a row of the journal. */
export function executionFrom(row: Row): Execution {
  const text = (name: string) => String(row[name]);
  const orNull = (name: string) => (row[name] === null ? null : text(name));
  return {
    arn: text('arn'),
    machineArn: text('machine_arn'),
    name: text('name'),
    input: text('input'),
    status: text('status') as Status,
    state: text('state'),
    stateInput: text('state_input'),
    attempts: JSON.parse(text('attempts')) as number[],
    wakeAt: Number(row.wake_at),
    startedAt: Number(row.started_at),
    stoppedAt: row.stopped_at === null ? null : Number(row.stopped_at),
    output: orNull('output'),
    error: orNull('error'),
    cause: orNull('cause'),
  };
}
