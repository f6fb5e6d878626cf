import {
  backEnd,
  contest,
  customer,
  late,
  Marketplace,
  moderator,
  pro,
  resolution,
  stranger,
} from '../support/marketplace.ts';
import { type Caller, Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

const colleague: Caller = { sub: 'alex', groups: ['moderators'] };

/** The path of a dispute that the pro has contested. */
const contested = async () => {
  const orderId = await shop.place(late);
  const requestId = await shop.opened(orderId, 'dispute');
  const path = `/v1/orders/${orderId}/requests/${requestId}`;
  const reply = await shop.post(`${path}/contest`, pro, contest);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return { orderId, requestId, path };
};

const take = (path: string, as: Caller = moderator, key?: string) =>
  shop.post(`${path}/take`, as, undefined, key);
const release = (path: string, as: Caller = moderator) => shop.post(`${path}/release`, as);
const resolve = (path: string, as: Caller = moderator) =>
  shop.post(`${path}/resolution`, as, resolution);

const idsOnDesk = async (as: Caller, taken: 'me' | 'nobody'): Promise<string[]> => {
  const { body } = await shop.get(`/v1/requests?status=contested&limit=100&taken=${taken}`, as);
  return body.requests.map(({ requestId }: { requestId: string }) => requestId);
};

describe('a dispute that one moderator has taken', () => {
  it('is theirs alone: another is told who has it, and what to do', async () => {
    const { path } = await contested();
    const { status, body } = await take(path);
    expect([status, body.taken.by]).toEqual([200, { id: 'sam', role: 'moderator' }]);
    for (const call of [take, release, resolve]) {
      const reply = await call(path, colleague);
      expect(reply).toMatchObject({ status: 409, body: { code: 'request-taken' } });
      expect(reply.body.detail).toContain(`sam has taken this dispute, until ${body.taken.until}`);
    }
    expect(await resolve(path)).toMatchObject({ status: 200, body: { status: 'resolved' } });
  });

  it('moves from the list of what nobody has taken to their own', async () => {
    const { path, requestId } = await contested();
    expect(await idsOnDesk(moderator, 'nobody')).toContain(requestId);
    await take(path);
    expect(await idsOnDesk(moderator, 'nobody')).not.toContain(requestId);
    expect(await idsOnDesk(moderator, 'me')).toContain(requestId);
    expect(await idsOnDesk(colleague, 'me')).not.toContain(requestId);
  });

  it('looks to its parties as it did before, and nobody hears of it', async () => {
    const { path, orderId } = await contested();
    const seen = () =>
      Promise.all(
        [customer, pro].map(async (as) => [
          // What the assistant says goes by the clock.
          { ...(await shop.order(orderId, as)), assistant: [] },
          (await shop.get(path, as)).body,
        ]),
      );
    const published = async () =>
      (await runner.events()).filter(({ detail }) => detail.orderId === orderId).length;
    await runner.advance('PT1S');
    const before = [await seen(), await shop.history(orderId), await published()];
    await take(path);
    await release(path);
    await take(path, colleague);
    await runner.advance('PT1S');
    expect([await seen(), await shop.history(orderId), await published()]).toEqual(before);
  });

  it('is free again once it is given back, and four hours after it was taken last', async () => {
    const { path } = await contested();
    await take(path);
    expect((await release(path)).body).not.toHaveProperty('taken');
    expect((await take(path, colleague)).status).toBe(200);
    await runner.advance('PT3H');
    expect((await take(path)).body).toMatchObject({ code: 'request-taken' });
    expect((await take(path, colleague)).status).toBe(200);
    await runner.advance('PT3H');
    expect((await take(path)).body).toMatchObject({ code: 'request-taken' });
    await runner.advance('PT1H');
    expect((await take(path)).status).toBe(200);
  });
});

describe('of two moderators at once', () => {
  it('exactly one takes the dispute, round after round', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { path } = await contested();
      const replies = await Promise.all([take(path), take(path, colleague)]);
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const winner = replies.find(({ status }) => status === 200)?.body.taken.by.id;
      expect((await shop.get(path, moderator)).body.taken.by.id).toBe(winner);
    }
  });

  it('one takes it or the other decides it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { path, orderId } = await contested();
      const [taken, decided] = await Promise.all([take(path), resolve(path, colleague)]);
      const isDecided = (await shop.history(orderId)).includes('dispute_resolved');
      expect([taken.status, decided.status]).toEqual(isDecided ? [409, 200] : [200, 409]);
    }
  });
});

describe('taking and releasing', () => {
  it.each([
    ['the customer', customer, 403],
    ['the pro', pro, 403],
    ['the pro as a moderator', { ...pro, groups: ['moderators'] }, 403],
    ['the back end', backEnd, 403],
    ['a stranger', stranger, 404],
  ])('are not for %s', async (_, caller, status) => {
    const { path } = await contested();
    for (const call of [take, release]) expect(await call(path, caller)).toMatchObject({ status });
  });

  it('happen once per key', async () => {
    const { path } = await contested();
    const first = await take(path, moderator, 'key-of-sam');
    await runner.advance('PT1H');
    expect((await take(path, moderator, 'key-of-sam')).body).toEqual(first.body);
    const other = await shop.post(`${path}/take`, moderator, { extra: 1 }, 'key-of-sam');
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it.each([
    ['a body', '', { extra: 1 }, '/extra'],
    ['a query', '?dryRun=true', undefined, '/dryRun'],
  ])('take no such thing as %s', async (_, query, body, pointer) => {
    const { path } = await contested();
    const reply = await shop.post(`${path}/take${query}`, moderator, body);
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
    expect(reply.body.errors).toMatchObject([{ pointer }]);
  });

  it('are for what waits on the desk', async () => {
    const pending = await shop.placeFor('dispute');
    const requestId = await shop.opened(pending, 'dispute');
    const uncontested = `/v1/orders/${pending}/requests/${requestId}`;
    expect((await take(uncontested)).body).toMatchObject({ code: 'answer-not-allowed' });
    const { path } = await contested();
    await resolve(path);
    expect((await take(path)).body).toMatchObject({ code: 'request-closed' });
    expect((await take(`${path}9`)).body).toMatchObject({ code: 'request-not-found' });
  });
});

it.each(['', 'you', 'me,nobody', 'ME'])('the desk knows no disputes taken by %j', async (taken) => {
  const query = `status=contested&taken=${encodeURIComponent(taken)}`;
  const reply = await shop.get(`/v1/requests?${query}`, moderator);
  expect(reply).toMatchObject({ status: 422, body: { errors: [{ pointer: '/taken' }] } });
});

it('what is taken stays taken through kill -9, and lapses when it should', async () => {
  const { path } = await contested();
  await take(path);
  await runner.kill9();
  runner = await Runner.start({ dataDirectory: runner.dataDirectory });
  shop = new Marketplace(runner);
  expect((await take(path, colleague)).body).toMatchObject({ code: 'request-taken' });
  await runner.advance('PT4H');
  expect((await take(path, colleague)).status).toBe(200);
});
