import { type Api, bodyOf } from '../../api/client.ts';
import { isUncertain } from '../../api/problem.ts';
import type { ChosenFile } from './check-files.ts';
import { pause } from './pause.ts';
import { sendForm } from './send-form.ts';
import { untilUsable } from './until-usable.ts';

const tries = 3;
const firstPauseMs = 700;

/** What an upload is doing now. */
export type Step =
  | { readonly step: 'sending'; readonly share: number }
  | { readonly step: 'checking' };

interface Running {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}

/** The upload of one file. Run again after a failure, it goes on from where it failed. */
export class FileUpload {
  readonly #api: Api;
  readonly #orderId: string;
  readonly #chosen: ChosenFile;
  /** The same over all tries, so that they are one upload. */
  readonly #key = crypto.randomUUID();
  #storedAs: string | undefined;

  constructor(api: Api, orderId: string, chosen: ChosenFile) {
    this.#api = api;
    this.#orderId = orderId;
    this.#chosen = chosen;
  }

  /**
   * Uploads the file; its attachment id once forms can refer to it.
   * @throws Problem, Stalled, NotReady, or the signal's reason
   */
  async run(running: Running): Promise<string> {
    this.#storedAs ??= await this.#store(running);
    running.onStep({ step: 'checking' });
    const place = { orderId: this.#orderId, attachmentId: this.#storedAs };
    await untilUsable(this.#api, place, running.signal);
    return this.#storedAs;
  }

  async #store({ signal, onStep }: Running): Promise<string> {
    const { file } = this.#chosen;
    const onSent = (share: number) => onStep({ step: 'sending', share });
    const { attachmentId, upload } = await this.#announce(signal);
    for (let failures = 1; ; failures++) {
      try {
        onSent(0);
        await sendForm(upload, file, { signal, onSent });
        return attachmentId;
      } catch (error) {
        if (failures === tries || !isUncertain(error)) throw error;
      }
      await pause(firstPauseMs * 2 ** (failures - 1) * (1 + Math.random() / 4), signal);
    }
  }

  /** Tells the service what comes, which says where to send it. */
  #announce(signal: AbortSignal) {
    const { file, contentType } = this.#chosen;
    return bodyOf(
      this.#api.POST('/v1/orders/{orderId}/attachments', {
        params: { path: { orderId: this.#orderId }, header: { 'Idempotency-Key': this.#key } },
        body: { fileName: file.name, contentType, size: file.size },
        signal,
      }),
    );
  }
}
