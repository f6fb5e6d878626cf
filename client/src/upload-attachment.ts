import type { components } from './generated/schema.ts';
import type { ClientOptions } from './http-client.ts';
import type { Operations } from './operation.ts';
import { isProblem, Problem } from './problem.ts';
import { pause } from './sending/pause.ts';
import { withRetries } from './sending/retries.ts';
import { sendOnce } from './sending/send.ts';

type AddAttachment = components['schemas']['AddAttachment'];
type StartedUpload = components['schemas']['StartedUpload'];

export interface FileToUpload extends Omit<AddAttachment, 'size'> {
  readonly orderId: string;
  /** The bytes: a `File` of a browser, or what Node has read. */
  readonly data: Blob | Uint8Array;
  readonly signal?: AbortSignal;
}

/** Long enough for the largest file on a slow line. */
const uploadTimeoutMs = 300_000;
/** About a minute in all: a file is looked at within seconds of its upload, a scanner takes longer. */
const looks = 30;
const longestLookPauseMs = 2_000;

type Calls = Pick<Operations, 'addAttachment' | 'getAttachment'>;

/** The method of a client that uploads files. */
export function uploadBy(calls: Calls, options: ClientOptions) {
  const { fetch = globalThis.fetch, retry } = options;
  const send = withRetries(sendOnce(fetch, uploadTimeoutMs), retry);

  return async (file: FileToUpload): Promise<string> => {
    const { orderId, fileName, contentType, signal = new AbortController().signal } = file;
    const blob = blobOf(file);
    const body = { fileName, contentType, size: blob.size };
    const { attachmentId, upload } = await calls.addAttachment({ orderId, body, signal });

    const form = formOf(upload, blob, fileName);
    const reply = await send(new Request(upload.url, { method: 'POST', body: form, signal }));
    if (!reply.ok) throw refusal(reply.status, await reply.text());

    for (let look = 1; ; look++) {
      try {
        await calls.getAttachment({ orderId, attachmentId, signal });
        return attachmentId;
      } catch (error) {
        if (!isProblem(error, 'attachment-not-ready') || look === looks) throw error;
        await pause(Math.min(longestLookPauseMs, 100 * 2 ** look), signal);
      }
    }
  };
}

const blobOf = ({ data, contentType }: FileToUpload): Blob =>
  data instanceof Blob ? data : new Blob([Uint8Array.from(data)], { type: contentType });

/** The store wants the file after all other fields. */
function formOf({ fields }: StartedUpload['upload'], blob: Blob, fileName: string): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', blob, fileName);
  return form;
}

const refusal = (status: number, body: string) =>
  new Problem({ code: 'upload-refused', status, detail: 'The store took no file', body });
