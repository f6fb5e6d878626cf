import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../local/http/listen.ts';
import { library } from './install.ts';

const readyWithinMs = 60_000;

/** Ends the database as soon as standard input closes, which also happens when the tests are killed. */
const guard =
  'exec 3<&0; "$@" </dev/null & db=$!; (cat <&3; kill -9 $db) >/dev/null 2>&1 & wait $db';

/**
 * The official DynamoDB Local, with its data in a folder. The other engine of the tests: it is
 * written by those who write DynamoDB, and by nobody here.
 */
export class DynamodbLocal {
  readonly endpoint: string;
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.endpoint = `http://127.0.0.1:${port}`;
  }

  /** @throws Error without Java 17 or later, or when it does not get ready within a minute */
  static async start(folder: string): Promise<DynamodbLocal> {
    mkdirSync(folder, { recursive: true });
    const database = new DynamodbLocal(folder, await freePort());
    await database.restart();
    return database;
  }

  /** Starts it again, with what it has stored, at the same address. */
  async restart(): Promise<void> {
    const [jar = ''] = globSync('lib/*/DynamoDBLocal.jar', { cwd: library });
    const child = spawn(
      'sh',
      [
        ...['-c', guard, 'sh', 'java', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
        `-Djava.library.path=${join(library, jar, '../DynamoDBLocal_lib')}`,
        ...['-jar', join(library, jar), '-disableTelemetry', '-sharedDb'],
        ...['-dbPath', this.#folder, '-port', String(this.#port)],
      ],
      { detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    child.stdin.on('error', () => {});
    this.#process = child;
    await this.#ready(child);
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it at once, as a power cut would. */
  kill9(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child?.pid || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, signal);
    await ended;
  }

  async #ready(child: ChildProcess): Promise<void> {
    let said = '';
    child.stderr?.on('data', (text) => {
      if (said.length < 2000) said += text;
    });
    for (const until = Date.now() + readyWithinMs; Date.now() < until; await pause(50)) {
      if (child.exitCode !== null) break;
      const answers = await fetch(this.endpoint, { signal: AbortSignal.timeout(2000) }).then(
        () => true,
        () => false,
      );
      if (answers) return;
    }
    throw new Error(`DynamoDB Local does not start (it needs Java 17 or later): ${said}`);
  }
}
