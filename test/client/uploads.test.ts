import { createClient } from '#client';
import { ADDRESS, type Answer, FakeApi, json, problem } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const STORE = 'https://files.example.com/';
const started = json(201, {
  attachmentId: 'file-1',
  upload: { url: STORE, fields: { key: 'order-1/file-1', Policy: 'signed' } },
  expiresAt: '2026-11-20T11:00:00.000Z',
});
const stored = new Response(null, { status: 204 });
const link = json(200, { url: `${STORE}order-1/file-1` });
const notReady = problem(409, 'attachment-not-ready');

const photo = {
  orderId: 'order-1',
  fileName: 'The wall.jpg',
  contentType: 'image/jpeg',
  data: Uint8Array.of(0xff, 0xd8, 0xff),
} as const;

const upload = async (...answers: readonly Answer[]) => {
  const api = new FakeApi(...answers);
  const client = createClient({ baseUrl: ADDRESS, token: 'token', fetch: api.fetch });
  return { api, outcome: await ended(client.uploadAttachment(photo)) };
};

describe('uploading a file', () => {
  it('announces it, sends it to the store, and waits until it has been looked at', async () => {
    const { api, outcome } = await upload(started, stored, notReady, notReady, link);

    expect(outcome).toBe('file-1');
    expect(api.received.map(({ route }) => route)).toEqual([
      'POST /v1/orders/order-1/attachments',
      `POST ${STORE}`,
      ...Array(3).fill('GET /v1/orders/order-1/attachments/file-1'),
    ]);
    expect(JSON.parse(api.received[0]?.body ?? '')).toEqual({
      fileName: 'The wall.jpg',
      contentType: 'image/jpeg',
      size: 3,
    });
  });

  it('sends the fields of the store first and the file last, and never the token', async () => {
    const { api } = await upload(started, stored, link);
    const [, sent] = api.received;
    const names = [...(sent?.body ?? '').matchAll(/ name="(\w+)"/g)].map(([, name]) => name);

    expect(names).toEqual(['key', 'Policy', 'file']);
    expect(sent?.body).toContain('filename="The wall.jpg"\r\nContent-Type: image/jpeg');
    expect(sent?.headers.get('authorization')).toBeNull();
  });

  it('sends it again when the store cannot be reached', async () => {
    const { api, outcome } = await upload(started, 'lost', stored, link);

    expect(outcome).toBe('file-1');
    expect(api.received[1]?.body).toContain('The wall.jpg');
    expect(api.received[2]?.body).toContain('The wall.jpg');
  });

  it('takes a Blob of a browser', async () => {
    const api = new FakeApi(started, stored, link);
    const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch });
    const data = new Blob([photo.data], { type: photo.contentType });

    expect(await ended(client.uploadAttachment({ ...photo, data }))).toBe('file-1');
  });

  it.each([
    ['the service does not want it', [problem(422, 'invalid-form')], 'invalid-form'],
    [
      'the store refuses it',
      [started, new Response('<Error/>', { status: 403 })],
      'upload-refused',
    ],
    [
      'it is not what it says it is',
      [started, stored, problem(409, 'attachment-refused')],
      'attachment-refused',
    ],
    ['nobody ever looks at it', [started, stored, notReady], 'attachment-not-ready'],
  ])('fails when %s', async (_, answers, code) => {
    const { outcome } = await upload(...answers);

    expect(outcome).toMatchObject({ code });
  });

  it('can be aborted while it waits', async () => {
    const api = new FakeApi(started, stored, notReady);
    const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch });
    const abort = new AbortController();
    const call = client.uploadAttachment({ ...photo, signal: abort.signal });
    setTimeout(() => abort.abort(new Error('No longer wanted')), 5_000);

    expect(await ended(call)).toEqual(new Error('No longer wanted'));
  });
});
