import type { ChosenFile } from './check-files.ts';
import type { FileUpload, Step } from './file-upload.ts';
import { type UploadFailure, uploadFailure } from './upload-failure.ts';

type Listener = () => void;

/** How far a file is. */
export type UploadState =
  | { readonly step: 'waiting' }
  | Step
  | { readonly step: 'ready'; readonly attachmentId: string }
  | ({ readonly step: 'failed' } & UploadFailure);

/** A file of a form. */
export interface Upload extends Pick<ChosenFile, 'contentType'> {
  readonly id: number;
  readonly file: Pick<File, 'name' | 'size'>;
  readonly state: UploadState;
}

/** A file that an earlier form has uploaded. */
export interface UploadedFile extends Pick<Upload, 'file' | 'contentType'> {
  readonly attachmentId: string;
}

/** More at once would only slow each other down until they stall. */
const MOST_AT_ONCE = 3;

interface Begun {
  readonly name: string;
  readonly work: Pick<FileUpload, 'run'>;
  readonly stop: AbortController;
}

/** The files of one form, and how far each is. */
export class Uploads {
  readonly #begin: (chosen: ChosenFile) => Begun['work'];
  readonly #listeners = new Set<Listener>();
  readonly #begun = new Map<number, Begun>();
  #list: readonly Upload[] = [];
  #nextId = 0;

  constructor(begin: (chosen: ChosenFile) => Begun['work']) {
    this.#begin = begin;
  }

  readonly list = (): readonly Upload[] => this.#list;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly ChosenFile[]): void {
    const added = files.map((chosen): Upload => {
      const id = this.#nextId++;
      const work = this.#begin(chosen);
      this.#begun.set(id, { name: chosen.file.name, work, stop: new AbortController() });
      return { ...chosen, id, state: { step: 'waiting' } };
    });
    this.#set([...this.#list, ...added]);
  }

  /** Takes in what has been uploaded already. */
  restore(files: readonly UploadedFile[]): void {
    const restored = files.map(
      ({ attachmentId, ...uploaded }): Upload => ({
        ...uploaded,
        id: this.#nextId++,
        state: { step: 'ready', attachmentId },
      }),
    );
    this.#set([...this.#list, ...restored]);
  }

  retry(id: number): void {
    this.#move(id, { step: 'waiting' });
  }

  /** Takes a file out; if it is on its way, it is stopped. */
  remove(id: number): void {
    this.#begun.get(id)?.stop.abort();
    this.#begun.delete(id);
    this.#set(this.#list.filter((upload) => upload.id !== id));
  }

  /** Stops all that is on its way. */
  stop(): void {
    for (const { id } of this.#list) this.remove(id);
  }

  #move(id: number, state: UploadState): void {
    this.#set(this.#list.map((upload) => (upload.id === id ? { ...upload, state } : upload)));
  }

  #set(list: readonly Upload[]): void {
    this.#list = list;
    for (const listener of this.#listeners) listener();
    this.#startNext();
  }

  #startNext(): void {
    const sending = this.#list.filter(({ state }) => state.step === 'sending').length;
    const next = sending < MOST_AT_ONCE && this.#list.find(({ state }) => state.step === 'waiting');
    if (next) void this.#run(next.id);
  }

  async #run(id: number): Promise<void> {
    const begun = this.#begun.get(id);
    if (!begun) return;
    const { work, stop } = begun;
    this.#move(id, { step: 'sending', share: 0 });
    try {
      const onStep = (step: Step) => this.#move(id, step);
      const attachmentId = await work.run({ signal: stop.signal, onStep });
      this.#move(id, { step: 'ready', attachmentId });
    } catch (error) {
      this.#move(id, { step: 'failed', ...uploadFailure(error, begun.name) });
    }
  }
}
