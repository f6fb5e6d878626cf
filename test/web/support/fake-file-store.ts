import { act } from '@testing-library/react';

/** One form that the page sends to the file store, answered by hand. */
class FakeRequest {
  readonly upload: { onprogress?: (event: object) => void } = {};
  status = 0;
  url = '';
  sent: FormData | undefined;
  isAborted = false;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;

  open(_method: string, url: string): void {
    this.url = url;
  }

  send(form: FormData): void {
    this.sent = form;
  }

  abort(): void {
    this.isAborted = true;
    this.onabort?.();
    this.onloadend?.();
  }

  progress(loaded: number, total: number): void {
    act(() => this.upload.onprogress?.({ loaded, total }));
  }

  /** The store's reply, or that there is none. */
  end(status: number | 'lost'): void {
    act(() => {
      if (status === 'lost') this.onerror?.();
      else {
        this.status = status;
        this.onload?.();
      }
      this.onloadend?.();
    });
  }
}

/** Takes the place of the browser's own way to the file store; what it is sent, oldest first. */
export function fakeFileStore(): readonly FakeRequest[] {
  const requests: FakeRequest[] = [];
  globalThis.XMLHttpRequest = class extends FakeRequest {
    constructor() {
      super();
      requests.push(this);
    }
  } as unknown as typeof XMLHttpRequest;
  return requests;
}
