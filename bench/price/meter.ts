import { type Counts, type FunctionCounts, noCounts } from './counts.ts';

/** A function, as it is called in the counts. */
interface Invoked {
  readonly name: string;
  readonly memoryMb: number;
}

/** Counts what is billed; what a function causes is noted with the function that is running. */
export class Meter {
  #counts = noCounts();
  #running: Invoked | undefined;

  /** What was counted since the last time this was asked. */
  take(): Counts {
    const taken = this.#counts;
    this.#counts = noCounts();
    return taken;
  }

  add(what: Exclude<keyof Counts, 'functions'>, amount = 1): void {
    this.#counts[what] += amount;
  }

  /** One invocation: functions run one at a time. */
  async run<T>(invoked: Invoked, invoke: () => Promise<T>): Promise<T> {
    this.#running = invoked;
    this.#ofRunning().invocations += 1;
    try {
      return await invoke();
    } finally {
      this.#running = undefined;
    }
  }

  called(operation: string): void {
    const { calls } = this.#ofRunning();
    calls[operation] = (calls[operation] ?? 0) + 1;
  }

  /** What a function prints. */
  logged(text: string): void {
    const own = this.#ofRunning();
    own.logLines += 1;
    own.logBytes += Buffer.byteLength(text.trimEnd());
  }

  accessLogged(line: string): void {
    this.add('accessLogBytes', Buffer.byteLength(line));
  }

  #ofRunning(): FunctionCounts {
    if (!this.#running) throw new Error('No function is running');
    const { name, memoryMb } = this.#running;
    const { functions } = this.#counts;
    functions[name] ??= { invocations: 0, memoryMb, logLines: 0, logBytes: 0, calls: {} };
    return functions[name];
  }
}
