import { once } from 'node:events';
import { createRequire } from 'node:module';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../http/listen.ts';
import { type GuardedProcess, signalGuarded, startGuarded } from '../process/guarded-process.ts';
import { StartError } from '../settings.ts';
import type { DatabaseServer } from './database-server.ts';

/** Another process may take the port that was free a moment ago. */
const attempts = 3;
const readyWithinMs = 10_000;
const stopWithinMs = 2000;

/** The embedded DynamoDB: a process of its own with one database file. */
export class Dynoxide implements DatabaseServer {
  readonly endpoint: string;
  readonly file: string;
  readonly #process: GuardedProcess;

  private constructor(endpoint: string, file: string, process: GuardedProcess) {
    this.endpoint = endpoint;
    this.file = file;
    this.#process = process;
  }

  static async start(file: string): Promise<Dynoxide> {
    const program = findProgram();
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const child = startGuarded(program, ['--port', String(port), '--db-path', file]);
      const problem = await problemAtStart(child);
      if (problem === undefined) {
        indexStream(file);
        return new Dynoxide(`http://127.0.0.1:${port}`, file, child);
      }
      child.stdin.destroy();
      if (attempt === attempts) {
        throw new Error(`the embedded DynamoDB does not start with ${file}: ${problem}`);
      }
    }
  }

  /** Calls back when the database ends without having been stopped. */
  onUnexpectedEnd(callback: () => void): void {
    this.#process.once('exit', callback);
  }

  async stop(): Promise<void> {
    this.#process.removeAllListeners('exit');
    const ended = once(this.#process, 'exit');
    signalGuarded(this.#process, 'SIGTERM');
    await Promise.race([ended, pause(stopWithinMs, undefined, { ref: false })]);
    this.#process.stdin.destroy();
  }
}

/** Resolves to `undefined` when the database says that it listens, else to what it says instead. */
async function problemAtStart({ stderr }: GuardedProcess): Promise<string | undefined> {
  let said = '';
  const listening = new Promise<undefined>((resolve) => {
    stderr.on('data', (text) => {
      if (said.length < 1000) said += text;
      if (said.includes('listening on')) resolve(undefined);
    });
  });
  const ended = new Promise<string>((resolve) => stderr.once('close', () => resolve(said.trim())));
  const late = pause(readyWithinMs, 'it says nothing', { ref: false });
  return Promise.race([listening, ended, late]);
}

/**
 * Dynoxide 1.2 finds the next sequence number of a stream by reading all records of the table:
 * 90 transactions/s are left of 900 after 10,000 records. An index on that expression keeps it flat.
 */
function indexStream(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
  } finally {
    database.close();
  }
}

function findProgram(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const program = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
    return createRequire(import.meta.url).resolve(`${name}/${program}`);
  } catch {
    throw new StartError(
      `There is no embedded DynamoDB for this machine (${name}): start DynamoDB Local or another one, and set AWS_ENDPOINT_URL_DYNAMODB to its address.`,
    );
  }
}
