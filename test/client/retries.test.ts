import { createClient, type RetryOptions } from '#client';
import { ADDRESS, FakeApi, json, problem } from './support/fake-api.ts';
import { ended, fixTime, NOW } from './support/time.ts';

fixTime();

const order = json(200, { orderId: 'order-1' });
const conflict = problem(409, 'conflict');
const busy = (headers: Record<string, string> = {}) => new Response(null, { status: 503, headers });

const clientOf = (api: FakeApi, retry: RetryOptions = {}) =>
  createClient({ baseUrl: ADDRESS, fetch: api.fetch, timeoutMs: 5_000, retry });

const read = (api: FakeApi, retry?: RetryOptions) =>
  ended(clientOf(api, retry).getOrder({ orderId: 'order-1' }));
const write = (api: FakeApi) => ended(clientOf(api).startWork({ orderId: 'order-1' }));

describe('a call whose failure may pass', () => {
  it.each([
    ['no connection', 'lost'],
    ['a reply that does not come in time', 'silence'],
    ['429', json(429, { message: 'Too Many Requests' })],
    ['502', new Response('<html>', { status: 502 })],
    ['503', problem(503, 'temporarily-unavailable')],
    ['504', json(504, { message: 'Endpoint request timed out' })],
    ['an order that kept changing', conflict],
  ] as const)('is sent again, be it a read or a write: %s', async (_, failure) => {
    expect(await read(new FakeApi(failure, order))).toEqual({ orderId: 'order-1' });
    expect(await write(new FakeApi(failure, order))).toEqual({ orderId: 'order-1' });
  });

  it('is sent again when the reply breaks off', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('reset')) });
    const api = new FakeApi(new Response(broken), order);

    expect(await read(api)).toEqual({ orderId: 'order-1' });
  });

  it('is sent four times at most, and fails as the last try did', async () => {
    const api = new FakeApi('lost', 'lost', 'lost', problem(503, 'temporarily-unavailable'));

    expect(await read(api)).toMatchObject({ code: 'temporarily-unavailable', status: 503 });
    expect(api.received).toHaveLength(4);
  });

  it('is sent as often as its caller wants', async () => {
    const api = new FakeApi('lost');

    expect(await read(api, { tries: 1 })).toMatchObject({ code: 'unreachable' });
    expect(api.received).toHaveLength(1);
  });

  it('fails as unreachable, with the reason, when no reply ever comes', async () => {
    const api = new FakeApi('silence');

    const error = await read(api, { tries: 2 });

    expect(error).toMatchObject({ code: 'unreachable', status: undefined });
    expect(error).toHaveProperty('cause.message', 'No reply within 5000 ms');
  });
});

describe('a call that failed for good', () => {
  it.each([
    ['malformed JSON', problem(400, 'malformed-json')],
    ['no such order', problem(404, 'order-not-found')],
    ['a pending request', problem(409, 'pending-request')],
    ['a form to be corrected', problem(422, 'invalid-form')],
    ['a mistake of the service', json(500, { message: 'Internal Server Error' })],
  ])('is not sent again: %s', async (_, reply) => {
    const api = new FakeApi(reply, order);

    expect(await write(api)).toBeInstanceOf(Error);
    expect(api.received).toHaveLength(1);
  });
});

describe('between two tries', () => {
  it('it waits twice as long each time, less a part that chance decides', async () => {
    const api = new FakeApi('lost');
    await read(api, { firstPauseMs: 1_000 });

    expect(api.times()).toEqual([0, 500, 1_500, 3_500]);
  });

  it('it waits no longer than the longest pause', async () => {
    const api = new FakeApi('lost');
    await read(api, { firstPauseMs: 1_000, longestPauseMs: 1_000 });

    expect(api.times()).toEqual([0, 500, 1_000, 1_500]);
  });

  it.each([
    ['seconds', '7'],
    ['a date', new Date(NOW + 7_000).toUTCString()],
  ])('it waits as long as the reply says at least, in %s', async (_, value) => {
    const api = new FakeApi(busy({ 'retry-after': value }), order);
    await read(api, { firstPauseMs: 1_000 });

    expect(api.times()).toEqual([0, 7_500]);
  });

  it.each(['yesterday', new Date(NOW - 7_000).toUTCString()])(
    'it does not wait for what is no time to come: %s',
    async (value) => {
      const api = new FakeApi(busy({ 'retry-after': value }), order);
      await read(api, { firstPauseMs: 1_000 });

      expect(api.times()).toEqual([0, 500]);
    },
  );

  it('it gives up at once when it is asked to wait longer than it would', async () => {
    const api = new FakeApi(busy({ 'retry-after': '3600' }), order);

    expect(await read(api)).toMatchObject({ status: 503 });
    expect(api.received).toHaveLength(1);
  });
});

describe('a call that is aborted', () => {
  it.each([
    ['while it waits for a reply', 'silence', 1_000],
    ['in the pause between two tries', 'lost', 1_000],
  ] as const)('ends at once, with the reason: %s', async (_, answer, afterMs) => {
    const api = new FakeApi(answer);
    const abort = new AbortController();
    const client = clientOf(api, { firstPauseMs: 10_000 });
    const call = client.getOrder({ orderId: 'order-1', signal: abort.signal });
    const reason = new Error('No longer wanted');
    setTimeout(() => abort.abort(reason), afterMs);

    expect(await ended(call)).toBe(reason);
    expect(Date.now()).toBeLessThan(NOW + 2_000);
    expect(api.received).toHaveLength(1);
  });

  it('before it began is not sent', async () => {
    const api = new FakeApi(order);
    const signal = AbortSignal.abort();

    const error = await ended(clientOf(api).getOrder({ orderId: 'order-1', signal }));

    expect(error).toHaveProperty('name', 'AbortError');
    expect(api.received).toEqual([]);
  });
});
