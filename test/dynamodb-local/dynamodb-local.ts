import { once } from 'node:events';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../local/http/listen.ts';
import {
  type GuardedProcess,
  signalGuarded,
  startGuarded,
} from '../../local/process/guarded-process.ts';
import { getsReady, hasEnded } from '../tools/gets-ready.ts';
import { library } from './install.ts';

const java = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * The official DynamoDB Local. The other engine of the tests: it is written by those who write
 * DynamoDB, and by nobody here.
 */
export class DynamodbLocal {
  readonly endpoint: string;
  readonly #port: number;
  readonly #storage: readonly string[];
  #process: GuardedProcess | undefined;

  private constructor(port: number, storage: readonly string[]) {
    this.#port = port;
    this.#storage = storage;
    this.endpoint = `http://127.0.0.1:${port}`;
  }

  /**
   * Starts it with its data in a folder, or in memory if there is none.
   * @throws Error without Java 17 or later, or when it does not get ready within a minute
   */
  static async start(folder?: string): Promise<DynamodbLocal> {
    const storage = folder ? ['-dbPath', folder] : ['-inMemory'];
    const database = new DynamodbLocal(await freePort(), storage);
    await database.restart();
    return database;
  }

  /** Starts it again at the same address, with what its folder holds. */
  async restart(): Promise<void> {
    const [jar = ''] = globSync('lib/*/DynamoDBLocal.jar', { cwd: library });
    this.#process = startGuarded('java', [
      ...java,
      ...['-jar', join(library, jar), '-disableTelemetry', '-sharedDb'],
      ...[...this.#storage, '-port', String(this.#port)],
    ]);
    await ready(this.#process, this.endpoint);
  }

  /** Ends it at once, as a power cut would. */
  async kill9(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || hasEnded(child)) return;
    // Not before it has let go of its standard error, too, is the last of it gone.
    const gone = once(child, 'close');
    signalGuarded(child, 'SIGKILL');
    await gone;
  }

  /** Nobody needs its data any more, so it need not take its time. */
  stop(): Promise<void> {
    return this.kill9();
  }
}

const ready = async (child: GuardedProcess, endpoint: string): Promise<void> => {
  let said = '';
  child.stderr.on('data', (text) => {
    if (said.length < 2000) said += text;
  });
  if (await getsReady(child, endpoint, () => true)) return;
  signalGuarded(child, 'SIGKILL');
  throw new Error(
    `DynamoDB Local does not start. It needs Java 17 or later on the PATH, from the package openjdk-17-jre-headless of Debian, for example: ${said}`,
  );
};
