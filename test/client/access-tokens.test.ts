import { type AccessToken, createClient } from '#client';
import { ADDRESS, FakeApi, json } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const order = json(200, { orderId: 'order-1' });
const unauthorized = json(401, { message: 'Unauthorized' });

const readWith = async (token: AccessToken, ...answers: readonly (Response | 'lost')[]) => {
  const api = new FakeApi(...answers);
  const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch, token });
  const outcome = await ended(client.getOrder({ orderId: 'order-1' }));
  return { outcome, sent: api.header('authorization') };
};

describe('an access token', () => {
  it('goes with each call, given or asked for', async () => {
    expect((await readWith('fixed', order)).sent).toEqual(['Bearer fixed']);
    expect((await readWith(() => 'made', order)).sent).toEqual(['Bearer made']);
    expect((await readWith(async () => 'fetched', order)).sent).toEqual(['Bearer fetched']);
  });

  it('is asked for once, however often the call is sent', async () => {
    const token = jest.fn(() => 'made');
    const { sent } = await readWith(token, 'lost', 'lost', order);

    expect(sent).toHaveLength(3);
    expect(token).toHaveBeenCalledTimes(1);
  });

  it('that was refused makes room for another, which is told which one that was', async () => {
    const token = jest.fn((refused?: string) => (refused ? 'new' : 'old'));
    const { outcome, sent } = await readWith(token, unauthorized, order);

    expect(outcome).toEqual({ orderId: 'order-1' });
    expect(sent).toEqual(['Bearer old', 'Bearer new']);
    expect(token.mock.calls).toEqual([[], ['old']]);
  });

  it('is renewed once only', async () => {
    let made = 0;
    const { outcome, sent } = await readWith(() => `token-${++made}`, unauthorized);

    expect(outcome).toMatchObject({ code: 'unauthorized', status: 401 });
    expect(sent).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is not tried again when there is no other', async () => {
    const { outcome, sent } = await readWith('fixed', unauthorized);

    expect(outcome).toMatchObject({ code: 'unauthorized' });
    expect(sent).toHaveLength(1);
  });

  it('that cannot be had fails the call as it failed', async () => {
    const reason = new Error('Signed out');
    const { outcome, sent } = await readWith(() => Promise.reject(reason), order);

    expect(outcome).toBe(reason);
    expect(sent).toEqual([]);
  });

  it('that takes long does not hold a call that is aborted', async () => {
    const api = new FakeApi(order);
    const token = () => new Promise<string>(() => undefined);
    const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch, token });
    const abort = new AbortController();
    const call = client.getOrder({ orderId: 'order-1', signal: abort.signal });
    setTimeout(() => abort.abort(new Error('No longer wanted')), 100);

    expect(await ended(call)).toEqual(new Error('No longer wanted'));
  });
});
