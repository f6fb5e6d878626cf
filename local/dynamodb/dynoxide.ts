import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../http/listen.ts';
import { StartError } from '../settings.ts';
import { DynamodbClient } from './dynamodb-client.ts';

/**
 * Runs the database and ends it as soon as standard input closes, which also happens when the
 * runner is killed; ends too when the database ends by itself.
 */
const guard =
  'exec 3<&0; "$@" </dev/null & db=$!; (cat <&3; kill -9 $db) >/dev/null 2>&1 & wait $db';

const readyWithinMs = 10_000;
const stopWithinMs = 2000;

/** The embedded DynamoDB: a process of its own with one database file. */
export class Dynoxide {
  readonly endpoint: string;
  readonly #process: ChildProcess;

  private constructor(endpoint: string, process: ChildProcess) {
    this.endpoint = endpoint;
    this.#process = process;
  }

  static async start(databaseFile: string): Promise<Dynoxide> {
    const port = await freePort();
    const command = [findProgram(), '--port', String(port), '--db-path', databaseFile];
    // A group of its own: Ctrl+C reaches the runner only, which then stops this in its own order.
    const child = spawn('sh', ['-c', guard, 'sh', ...command], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin?.on('error', () => {});
    const dynoxide = new Dynoxide(`http://127.0.0.1:${port}`, child);
    await dynoxide.#ready();
    return dynoxide;
  }

  /** Calls back when the database ends without having been stopped. */
  onUnexpectedEnd(callback: () => void): void {
    this.#process.once('exit', callback);
  }

  async stop(): Promise<void> {
    this.#process.removeAllListeners('exit');
    const ended = once(this.#process, 'exit');
    if (this.#process.pid) process.kill(-this.#process.pid, 'SIGTERM');
    await Promise.race([ended, pause(stopWithinMs, undefined, { ref: false })]);
    this.#process.stdin?.destroy();
  }

  async #ready(): Promise<void> {
    const client = new DynamodbClient(this.endpoint);
    const until = performance.now() + readyWithinMs;
    while (performance.now() < until && this.#process.exitCode === null) {
      try {
        await client.table('ListTables', {});
        return client.close();
      } catch {
        await pause(10);
      }
    }
    throw new Error('the embedded DynamoDB does not start; is its file in DATA_DIR damaged?');
  }
}

function findProgram(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`${name}/dynoxide`);
  } catch {
    throw new StartError(
      `There is no embedded DynamoDB for this machine (${name}): start DynamoDB Local or another one, and set AWS_ENDPOINT_URL_DYNAMODB to its address.`,
    );
  }
}
