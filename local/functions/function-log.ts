import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';

const largestFileBytes = 5 * 1024 * 1024;
const flushAfterMs = 200;

/** What functions print, in a file that is turned over once, so that it never grows past 10 MB. */
export class FunctionLog {
  readonly #path: string;
  #size: number;
  #lines: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }

  append(text: string): void {
    this.#lines.push(text);
    this.#timer ??= setTimeout(() => this.flush(), flushAfterMs).unref();
  }

  /** A stream for `console` and `process.stdout` of a function. */
  stream(): Writable {
    return new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        this.append(String(chunk));
        done();
      },
    });
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#lines.join('');
    this.#lines = [];
    if (text === '') return;
    if (this.#size + text.length > largestFileBytes && this.#size > 0) {
      renameSync(this.#path, `${this.#path}.1`);
      this.#size = 0;
    }
    appendFileSync(this.#path, text);
    this.#size += text.length;
  }
}
