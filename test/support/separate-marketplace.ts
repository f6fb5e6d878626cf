import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A webhook as the marketplace took it. */
interface Taken {
  readonly path: string;
  readonly id: string;
  /** What it was told to answer. */
  readonly answer: string;
  /** Whether the public library found it to be signed by one of its secrets. */
  readonly verified: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every kind
  readonly event: any;
}

const program = [
  join(process.cwd(), 'node_modules/.bin/node'),
  'test/support/marketplace-process.ts',
];

/** The marketplace's side of webhooks, in a process of its own. */
export class SeparateMarketplace {
  static readonly #started = new Set<SeparateMarketplace>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'marketplace-'));
  readonly #file = join(this.#folder, 'webhooks');
  #child: ChildProcess | undefined;
  #port = 0;

  static async start(): Promise<SeparateMarketplace> {
    const marketplace = new SeparateMarketplace();
    SeparateMarketplace.#started.add(marketplace);
    await marketplace.up();
    return marketplace;
  }

  /** Ends every one that a test has started; for `afterEach`. */
  static async disposeAll(): Promise<void> {
    for (const marketplace of SeparateMarketplace.#started) {
      await marketplace.down();
      rmSync(marketplace.#folder, { recursive: true, force: true });
    }
    SeparateMarketplace.#started.clear();
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/webhooks`;
  }

  /** Starts it, again at the same address if it was up before. */
  async up(): Promise<void> {
    const [command = '', script = ''] = program;
    const child = spawn(command, [script, String(this.#port), this.#file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [port] = await once(child.stdout, 'data');
    this.#port = Number(port);
  }

  async down(): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** The secrets that it verifies by from now on. */
  knows(...secrets: readonly string[]): void {
    writeFileSync(`${this.#file}.secrets`, secrets.join('\n'));
  }

  /** How it answers from now on what is signed well: a status, or not at all. */
  answers(answer: number | 'slow'): void {
    writeFileSync(`${this.#file}.answer`, String(answer));
  }

  /** Everything that it was sent, in the order in which it came. */
  taken(): readonly Taken[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Taken);
  }
}
