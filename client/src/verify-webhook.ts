import type { components } from './generated/events.ts';
import { InvalidWebhook } from './invalid-webhook.ts';

type Events = components['schemas'];

/** What is told of an order. Newer services can tell of events that are not listed here. */
export type WebhookEvent = Events[keyof Events];
/** The event of a name, such as `EventOf<'order_completed'>`. */
export type EventOf<Name extends keyof Events> = Events[Name];

/** As `fetch` has them, or as Node's servers do. */
type HeadersOfWebhook = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const toleranceSeconds = 300;

/**
 * The event that a webhook tells, once it is certain that it comes from the service and is no more
 * than five minutes old ({@link https://www.standardwebhooks.com Standard Webhooks}).
 *
 * @param secrets what it may be signed with: two while a secret is changed
 * @param body as it came, before it is parsed
 * @throws InvalidWebhook
 */
export async function verifyWebhook(
  secrets: string | readonly string[],
  headers: HeadersOfWebhook,
  body: string | Uint8Array,
): Promise<WebhookEvent> {
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  const age = Date.now() / 1000 - Number(timestamp);
  if (!(Math.abs(age) <= toleranceSeconds)) throw new InvalidWebhook('timestamp');

  const utf8 = new TextEncoder();
  const bytes = typeof body === 'string' ? utf8.encode(body) : body;
  const signed = concatenated(utf8.encode(`${id}.${timestamp}.`), bytes);
  for (const secret of [secrets].flat()) {
    if (await isSigned(secret, signatures, signed)) return parsed(bytes);
  }
  throw new InvalidWebhook('signature');
}

async function isSigned(
  secret: string,
  signatures: string,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const bytes = fromBase64(secret.replace(/^whsec_/, ''));
  if (!bytes?.length) throw new TypeError('The secret of the webhook is not whsec_ and base64');
  const key = await crypto.subtle.importKey('raw', bytes, HMAC, false, ['verify']);
  for (const signature of signatures.split(' ')) {
    const given = signature.startsWith('v1,') && fromBase64(signature.slice(3));
    if (given && (await crypto.subtle.verify(HMAC, key, given, signed))) return true;
  }
  return false;
}

function headerOf(headers: HeadersOfWebhook, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : headers[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new InvalidWebhook('header');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function parsed(bytes: Uint8Array): WebhookEvent {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InvalidWebhook('body', { cause });
  }
}
