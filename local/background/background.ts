import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BackgroundData, FromBackground, ToBackground } from './messages.ts';

const nudgeAfterMs = 5;

/**
 * Everything that goes on behind the API: the stream, the workflows, the schedules, and the services
 * that functions call. A thread of its own, so that requests do not wait for it on a second core.
 */
export class Background {
  readonly #worker: Worker;
  readonly #listening = Promise.withResolvers<string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #unsettled: (() => void)[] = [];
  readonly #undeployed: (() => void)[] = [];
  readonly #untold: (() => void)[] = [];
  #nudged = false;

  constructor(data: BackgroundData, onError: (error: unknown) => void) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
    this.#worker.on('message', (message: FromBackground) => this.#receive(message));
    this.#worker.on('error', onError);
  }

  /** Where the functions find AWS and the payment service. */
  get address(): Promise<string> {
    return this.#listening.promise;
  }

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Something was probably written; what is written in the same breath is told once. */
  nudge(): void {
    if (this.#nudged) return;
    this.#nudged = true;
    setTimeout(() => {
      this.#nudged = false;
      this.#send({ kind: 'nudge' });
    }, nudgeAfterMs);
  }

  /** The clock was moved; resolves when what fell due has been applied. */
  moved(clockOffsetMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#unsettled.push(resolve);
    this.#send({ kind: 'moved', clockOffsetMs });
    return promise;
  }

  /** Receivers of webhooks have come or changed; resolves when they hear of events. */
  redeploy(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#undeployed.push(resolve);
    this.#send({ kind: 'redeploy' });
    return promise;
  }

  /** An AWS service tells the account's bus something; resolves when it has been passed on. */
  tell(event: object): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#untold.push(resolve);
    this.#send({ kind: 'tell', event });
    return promise;
  }

  async stop(): Promise<void> {
    const ended = once(this.#worker, 'exit');
    this.#send({ kind: 'stop' });
    await ended;
  }

  #send(message: ToBackground): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromBackground): void {
    if (message.kind === 'listening') this.#listening.resolve(message.address);
    else if (message.kind === 'ready') this.#ready.resolve();
    else if (message.kind === 'redeployed') this.#undeployed.shift()?.();
    else if (message.kind === 'told') this.#untold.shift()?.();
    else this.#unsettled.shift()?.();
  }
}
