import { Problem } from '../../api/problem.ts';
import type { components } from '../../api/types.ts';

type UploadForm = components['schemas']['StartedUpload']['upload'];

const stalledAfterMs = 30_000;

/** Nothing has moved for so long that waiting on is no use. */
export class Stalled extends Error {
  override readonly name = 'Stalled';
}

interface Sending {
  readonly signal: AbortSignal;
  /** Is told how much has been sent, from 0 to 1. `fetch` cannot tell that. */
  readonly onSent: (share: number) => void;
}

/**
 * Sends a file to the file store, in the form that the service has signed.
 * @throws Problem `upload-refused`, `unreachable`; Stalled; the signal's reason
 */
export function sendForm(form: UploadForm, file: File, { signal, onSent }: Sending): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const request = new XMLHttpRequest();
  const abort = () => request.abort();
  let stalling: ReturnType<typeof setTimeout>;
  const awaitProgress = () => {
    clearTimeout(stalling);
    stalling = setTimeout(() => {
      reject(new Stalled('Nothing has moved'));
      abort();
    }, stalledAfterMs);
  };
  request.upload.onprogress = ({ loaded, total }) => {
    awaitProgress();
    onSent(loaded / total);
  };
  request.onload = () => (request.status < 300 ? resolve() : reject(refusal(request.status)));
  request.onerror = () => reject(unreachable());
  request.onabort = () => reject(signal.reason);
  request.onloadend = () => {
    clearTimeout(stalling);
    signal.removeEventListener('abort', abort);
  };
  signal.addEventListener('abort', abort);
  request.open('POST', form.url);
  awaitProgress();
  request.send(multipart(form, file));
  return promise;
}

/** The store reads the fields up to the file: it comes last. */
function multipart({ fields }: UploadForm, file: File): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', file);
  return data;
}

const refusal = (status: number) =>
  new Problem({ code: 'upload-refused', status, detail: 'The file store took no file' });

const unreachable = () =>
  new Problem({ code: 'unreachable', status: undefined, detail: 'The file store does not answer' });
