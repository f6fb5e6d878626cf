import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callApi, type Reply, type Sent } from './api-call.ts';
import { databaseSettings, disposeDatabase } from './engine.ts';

export type { Reply } from './api-call.ts';

/** A caller of the API, as `POST /local/token` describes one. */
export interface Caller {
  readonly sub: string;
  readonly scope?: string;
  readonly groups?: readonly string[];
  readonly expiresIn?: number;
}

/** A domain event as the runner shows it. */
export interface PublishedEvent {
  readonly seq: number;
  readonly source: string;
  readonly detailType: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into details of every shape
  readonly detail: any;
}

export interface RequestOptions extends Sent {
  /** An access token, or a caller to make one for. */
  readonly as?: string | Caller;
}

export interface StartOptions {
  /** Kept from an earlier run; a new one, removed with the runner, if left out. */
  readonly dataDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a user types; `node` shows the exit code of the runner itself. */
  readonly command?: 'npm' | 'node';
}

/** The runner ended instead of getting ready. */
export class DidNotStart extends Error {
  readonly exitCode: number | null;

  constructor(exitCode: number | null, stderr: string) {
    super(stderr);
    this.exitCode = exitCode;
  }
}

/** Tests are run from there, by jest and by Playwright. */
const projectRoot = process.cwd();
const commands = {
  npm: ['npm', 'start', '--silent'],
  node: [join(projectRoot, 'node_modules/.bin/node'), 'local/main.ts'],
} as const;

const removeData = async (folder: string): Promise<void> => {
  await disposeDatabase(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};

/** The local runner as a user starts it, in a process group of its own. */
export class Runner {
  readonly address: string;
  readonly dataDirectory: string;
  /** Everything that it printed to standard output. */
  readonly stdout: () => string;
  static readonly #started = new Set<Runner>();
  readonly #child: ChildProcess;
  #closed = false;
  readonly #tokens = new Map<string, Promise<string>>();

  private constructor(
    child: ChildProcess,
    address: string,
    dataDirectory: string,
    stdout: () => string,
  ) {
    this.#child = child;
    this.address = address;
    this.dataDirectory = dataDirectory;
    this.stdout = stdout;
    child.once('close', () => {
      this.#closed = true;
    });
  }

  /** Resolves when the runner says that it is ready. */
  static async start({ dataDirectory, env, command = 'npm' }: StartOptions = {}): Promise<Runner> {
    const folder = dataDirectory ?? mkdtempSync(join(tmpdir(), 'order-requests-'));
    const [program, ...args] = commands[command];
    const database = env?.AWS_ENDPOINT_URL_DYNAMODB ? {} : await databaseSettings(folder);
    const own = { PATH: process.env.PATH, HOME: tmpdir(), PORT: '0', DATA_DIR: folder };
    // Whole suites are run once more with the other kind.
    const timers = { TIMERS: process.env.TIMERS ?? '' };
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...own, ...timers, ...database, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (text) => {
        stdout += text;
        const [found] = /http:\/\/\S+/.exec(stdout) ?? [];
        if (found) resolve(found);
      });
      child.once('error', reject);
      child.once('close', (code) => reject(new DidNotStart(code, stderr)));
    }).catch(async (error: unknown) => {
      if (!dataDirectory) await removeData(folder);
      throw error;
    });
    const runner = new Runner(child, address, folder, () => stdout);
    Runner.#started.add(runner);
    return runner;
  }

  /** Ends every runner that a test has started, and removes its data; for `afterAll`. */
  static async disposeAll(): Promise<void> {
    await Promise.all([...Runner.#started].map((runner) => runner.dispose()));
    Runner.#started.clear();
  }

  /** Calls the API. */
  async request(
    method: string,
    path: string,
    { as, ...sent }: RequestOptions = {},
  ): Promise<Reply> {
    const token = typeof as === 'object' ? await this.token(as) : as;
    return callApi(this.address, { method, path, token, ...sent });
  }

  /** An access token; made once per caller. */
  token(caller: Caller): Promise<string> {
    const key = JSON.stringify(caller);
    const known = this.#tokens.get(key);
    if (known) return known;
    const made = this.#control('/local/token', caller).then(({ accessToken }) => accessToken);
    this.#tokens.set(key, made);
    return made;
  }

  /** Moves the whole system forward; resolves to the time then, when what fell due was applied. */
  async advance(duration: string): Promise<string> {
    return (await this.#control('/local/clock', { advance: duration })).now;
  }

  async now(): Promise<string> {
    return (await this.request('GET', '/local/clock')).body.now;
  }

  /** How the payment service behaves from now on. */
  async payments(behave: 'ok' | 'decline' | 'timeout' | 'outage'): Promise<void> {
    await this.#control('/local/faults', { payments: behave });
  }

  /** Domain events published so far, after a sequence number. */
  async events(after = 0): Promise<PublishedEvent[]> {
    return (await this.request('GET', `/local/events?after=${after}`)).body.events;
  }

  /** Ends everything at once, as a power cut would. */
  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Kills only what the user started, as an impatient user would. */
  async kill9Launcher(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** Asks it to stop, and resolves to its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends it and removes its data. */
  async dispose(): Promise<void> {
    await this.kill9();
    await removeData(this.dataDirectory);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const { exitCode, pid } = this.#child;
    if (this.#closed || pid === undefined) return exitCode;
    const ended = once(this.#child, 'close');
    process.kill(-pid, signal);
    const [code] = await ended;
    return code;
  }

  async #control(path: string, body: unknown) {
    const reply = await this.request('POST', path, { body });
    if (reply.status === 200) return reply.body;
    throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
}
