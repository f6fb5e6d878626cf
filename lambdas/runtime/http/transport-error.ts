export type TransportCode =
  | 'malformed-json'
  | 'body-too-large'
  | 'unsupported-media-type'
  | 'temporarily-unavailable';

/** A request that is wrong, or cannot be served, before any rule is asked. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly code: TransportCode;

  constructor(code: TransportCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
