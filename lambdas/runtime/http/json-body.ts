import type { HttpEvent } from './event.ts';
import { TransportError } from './transport-error.ts';

const MAX_BYTES = 64 * 1024;
const JSON_MEDIA_TYPE = /^application\/json\s*(;|$)/i;

const bytesOf = ({ body, isBase64Encoded }: HttpEvent): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/**
 * The body as JSON; undefined when there is none.
 * @throws TransportError for another media type, more than 64 KiB, or what is not JSON
 */
export const jsonBody = (event: HttpEvent): unknown => {
  const bytes = bytesOf(event);
  if (bytes.length === 0) return undefined;
  if (!JSON_MEDIA_TYPE.test(event.headers['content-type'] ?? '')) {
    throw new TransportError(
      'unsupported-media-type',
      'Send the body with Content-Type: application/json.',
    );
  }
  if (bytes.length > MAX_BYTES) {
    throw new TransportError('body-too-large', 'Send at most 64 KiB.');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new TransportError('malformed-json', 'Send a body that is JSON in UTF-8.');
  }
};
