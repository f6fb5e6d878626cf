import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Runner } from './runner.ts';

/** Something happens to all timers behind the service's back while the runner stands still. */
export type Tamper = (runner: Runner) => void;

/** Timers of one kind are executions, those of the other schedules: a runner has the tables of both. */
const tampering =
  (...statements: readonly string[]): Tamper =>
  ({ dataDirectory }) => {
    const database = new DatabaseSync(join(dataDirectory, 'runner.db'));
    try {
      for (const statement of statements) database.exec(statement);
    } finally {
      database.close();
    }
  };

export const lost: Tamper = tampering('DELETE FROM executions', 'DELETE FROM schedules');

/** @param hours by how much they wake late; early if negative */
export const lateBy = (hours: number): Tamper =>
  tampering(
    `UPDATE executions SET wake_at = wake_at + ${hours} * 3600000`,
    `UPDATE schedules SET at = at + ${hours} * 3600000`,
  );

export const doubled: Tamper = tampering(
  `INSERT INTO executions
   SELECT arn || '-again', machine_arn, name || '-again', input, status, state, state_input,
     attempts, wake_at, started_at, stopped_at, output, error, cause
   FROM executions WHERE status = 'RUNNING'`,
  "INSERT INTO schedules SELECT group_name, name || '-again', at, token, target FROM schedules",
);
