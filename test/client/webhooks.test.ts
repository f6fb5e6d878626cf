import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { type InvalidWebhook, verifyWebhook } from '#client';

const NOW = Date.parse('2026-11-20T10:00:00Z');
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAAECAwQFBgc=';
const OTHER = 'whsec_QPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba0';

const schema = join(__dirname, '../../docs/events/schemas/refund_succeeded.json');
const [event] = JSON.parse(readFileSync(schema, 'utf8')).examples;
const BODY = JSON.stringify(event);

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterEach(() => jest.restoreAllMocks());

/** Headers as the library of Standard Webhooks signs them. */
const signed = (body = BODY, secret = SECRET, at = NOW) => ({
  'webhook-id': event.id,
  'webhook-timestamp': String(at / 1000),
  'webhook-signature': new Webhook(secret).sign(event.id, new Date(at), body),
});

const refusal = (...given: Parameters<typeof verifyWebhook>): Promise<unknown> =>
  verifyWebhook(...given).then(
    () => 'none',
    (error: InvalidWebhook) => error.reason ?? error,
  );

describe('a webhook that is signed', () => {
  it('tells its event', async () => {
    expect(await verifyWebhook(SECRET, signed(), BODY)).toEqual(event);
  });

  it('is taken as text or bytes, with headers of fetch or of Node', async () => {
    const bytes = new TextEncoder().encode(BODY);

    expect(await verifyWebhook(SECRET, new Headers(signed()), bytes)).toEqual(event);
    expect(await verifyWebhook(SECRET, signed(), Buffer.from(BODY))).toEqual(event);
  });

  it('holds by any of the secrets, and by any of its signatures', async () => {
    const headers = signed();
    const two = `${signed(BODY, OTHER)['webhook-signature']} ${headers['webhook-signature']}`;

    expect(await verifyWebhook([OTHER, SECRET], headers, BODY)).toEqual(event);
    expect(await verifyWebhook(SECRET, { ...headers, 'webhook-signature': two }, BODY)).toEqual(
      event,
    );
  });

  it.each([-300_000, 300_000])('may be five minutes off: %d ms', async (off) => {
    expect(await verifyWebhook(SECRET, signed(BODY, SECRET, NOW + off), BODY)).toEqual(event);
  });

  it('with a text beyond ASCII is verified byte by byte', async () => {
    const body = JSON.stringify({ ...event, note: 'Größe: 3 µm ☂' });

    expect(await verifyWebhook(SECRET, signed(body), body)).toHaveProperty('note', 'Größe: 3 µm ☂');
  });
});

describe('a webhook is refused', () => {
  it.each([-301_000, 301_000])('that is more than five minutes off: %d ms', async (off) => {
    expect(await refusal(SECRET, signed(BODY, SECRET, NOW + off), BODY)).toBe('timestamp');
  });

  it.each([
    ['another secret', OTHER, signed(), BODY],
    ['no secret', [], signed(), BODY],
    ['another body', SECRET, signed(), BODY.replace('45000', '95000')],
    ['another id', SECRET, { ...signed(), 'webhook-id': 'other' }, BODY],
    ['another time', SECRET, { ...signed(), 'webhook-timestamp': String(NOW / 1000 + 1) }, BODY],
    [
      'a signature of another version',
      SECRET,
      { ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1', 'v2') },
      BODY,
    ],
    ['a signature that is no base64', SECRET, { ...signed(), 'webhook-signature': 'v1,?' }, BODY],
  ])('that is signed for %s', async (_, secret, headers, body) => {
    expect(await refusal(secret, headers, body)).toBe('signature');
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
    'that has no %s',
    async (name) => {
      expect(await refusal(SECRET, { ...signed(), [name]: undefined }, BODY)).toBe('header');
      expect(await refusal(SECRET, { ...signed(), [name]: ['a', 'b'] }, BODY)).toBe('header');
    },
  );

  it('whose time is no number', async () => {
    expect(await refusal(SECRET, { ...signed(), 'webhook-timestamp': 'now' }, BODY)).toBe(
      'timestamp',
    );
  });

  it('whose body is no JSON', async () => {
    expect(await refusal(SECRET, signed('{'), '{')).toBe('body');
  });
});

it.each(['', 'whsec_', 'whsec_?'])(
  'a secret that is none (%j) is a mistake of the receiver',
  async (secret) => {
    expect(await refusal(secret, signed(), BODY)).toBeInstanceOf(TypeError);
  },
);
