import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Position, StreamClient } from './stream-client.ts';

interface ReaderSettings {
  readonly client: StreamClient;
  readonly start: Position | undefined;
  /** Handles a page; the reader goes on only when this is done. */
  handle(page: Page): Promise<void>;
  /** Nothing has come for a while. */
  onIdle(): void;
  onError(error: unknown): void;
}

/**
 * When there is much to do, reads keep to a beat: batches get larger, and readers that come at the
 * same moment share what was read.
 */
const beatMs = 50;
/** Nobody else writes to the database as a rule, and who does is noticed within this time. */
const idlePauseMs = 1000;

/** Follows a stream from a position on: at once when nudged, and now and then by itself. */
export class StreamReader {
  readonly #settings: ReaderSettings;
  readonly #stopping = new AbortController();
  #position: Position | undefined;
  #wake: (() => void) | undefined;
  #nudged = false;
  #reads = 0;
  /** Number of the latest read that found nothing. */
  #emptyAtRead = 0;
  #running: Promise<void> | undefined;

  constructor(settings: ReaderSettings) {
    this.#settings = settings;
    this.#position = settings.start;
  }

  get position(): Position | undefined {
    return this.#position;
  }

  get stopped(): AbortSignal {
    return this.#stopping.signal;
  }

  start(): void {
    this.#running = this.#run();
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  /** Resolves when a read that begins after now found nothing more, or the reader stops. */
  async drained(until: number): Promise<void> {
    // The first read after now may share a page that was asked for earlier.
    const enough = this.#reads + 2;
    while (this.#emptyAtRead < enough && performance.now() < until && !this.stopped.aborted) {
      this.nudge();
      await pause(5);
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.stopped.aborted) {
      const found = await this.#step();
      if (found) await nextBeat();
      else await this.#sleep();
    }
  }

  /** Reads and handles one page; false if there was nothing. */
  async #step(): Promise<boolean> {
    this.#nudged = false;
    const read = ++this.#reads;
    try {
      const page = await this.#settings.client.read(this.#position);
      if (page.records.length > 0) await this.#settings.handle(page);
      else this.#emptyAtRead = read;
      this.#position = page.next;
      return page.records.length > 0;
    } catch (error) {
      if (!this.stopped.aborted) this.#settings.onError(error);
      return false;
    }
  }

  /** Waits for a nudge. */
  async #sleep(): Promise<void> {
    if (this.#nudged || this.stopped.aborted) return nextBeat();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#settings.onIdle();
        resolve();
      }, idlePauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

function nextBeat(): Promise<void> {
  return pause(beatMs - (performance.now() % beatMs));
}
