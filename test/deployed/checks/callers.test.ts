import { createSign, generateKeyPairSync } from 'node:crypto';
import { backEnd, customer, moderator, pro, stranger } from '../../support/marketplace.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

jest.setTimeout(8 * 60_000);

const subject = readSubject();
const shop = deployedMarket(subject);
const list = '/v1/orders?role=customer';

const statusWith = async (token: string | undefined): Promise<number> =>
  (await shop.service.request('GET', list, token === undefined ? {} : { as: token })).status;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());

const [header = '', payload = '', signature = ''] = subject.people.customer.accessToken.split('.');

const signedByOthers = (): string => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sign = createSign('RSA-SHA256').update(`${header}.${payload}`);
  return `${header}.${payload}.${sign.sign(privateKey, 'base64url')}`;
};

describe('a token', () => {
  it('of the pool is taken', async () => {
    expect(await statusWith(subject.people.customer.accessToken)).toBe(200);
  });

  it.each<[string, string | undefined]>([
    ['that is missing', undefined],
    ['that is none', 'not-a-token'],
    ['signed with another key', signedByOthers()],
    [
      'whose caller was changed',
      `${header}.${encoded({ ...decoded(payload), sub: 'sam' })}.${signature}`,
    ],
    ['without a signature', `${encoded({ ...decoded(header), alg: 'none' })}.${payload}.`],
  ])('%s is refused', async (_, token) => {
    expect(await statusWith(token)).toBe(401);
  });

  checkIf(subject.shortLivedToken !== undefined, 'the stage gives tokens an hour')(
    'that has expired is refused',
    async () => {
      const token = subject.shortLivedToken ?? '';
      const { exp } = decoded(token.split('.')[1] ?? '');
      expect(await statusWith(token)).toBe(200);

      await waitUntil(new Date((exp + 1) * 1000).toISOString());

      expect(await statusWith(token)).toBe(401);
    },
  );
});

describe('an order', () => {
  it('is nobody else’s: for a stranger it does not exist', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');
    const order = `/v1/orders/${orderId}`;

    const replies = [
      await shop.get(order, stranger),
      await shop.get(`${order}/history`, stranger),
      await shop.get(`${order}/requests/${requestId}`, stranger),
      await shop.post(`${order}/requests/${requestId}/accept`, stranger),
      await shop.post(`${order}/start`, stranger),
      await shop.open(orderId, 'change_time', stranger),
    ];

    for (const reply of replies) {
      expect(reply).toMatchObject({ status: 404, body: { code: 'order-not-found' } });
    }
  });

  it('can be read by both parties, the back end and moderators', async () => {
    const orderId = await shop.place();

    for (const caller of [customer, pro, backEnd, moderator]) {
      expect((await shop.get(`/v1/orders/${orderId}`, caller)).status).toBe(200);
    }
  });

  it('is listed for its parties, and for nobody else', async () => {
    const orderId = await shop.place();
    const listed = async (caller: typeof customer, role: string): Promise<readonly string[]> =>
      (await shop.get(`/v1/orders?role=${role}&limit=100`, caller)).body.orders.map(
        (order: { orderId: string }) => order.orderId,
      );

    expect(await listed(customer, 'customer')).toContain(orderId);
    expect(await listed(pro, 'pro')).toContain(orderId);
    expect(await listed(stranger, 'customer')).toEqual([]);
  });

  it('is in the view of whoever has to answer, where a search finds it', async () => {
    const title = `Paint hall ${Date.now()}`;
    const orderId = await shop.place({ title });
    await shop.open(orderId, 'additional_work');
    const found = async (caller: typeof customer, role: string, view: string) => {
      const query = new URLSearchParams({ role, view, q: title });
      const { body } = await shop.get(`/v1/orders?${query}`, caller);
      return {
        ids: body.orders.map((order: { orderId: string }) => order.orderId),
        ...body.counts,
      };
    };

    const mine = { 'needs-answer': 1, waiting: 0, all: 1 };
    const theirs = { 'needs-answer': 0, waiting: 1, all: 1 };
    expect(await found(customer, 'customer', 'needs-answer')).toMatchObject({
      ids: [orderId],
      ...mine,
    });
    expect(await found(pro, 'pro', 'waiting')).toMatchObject({ ids: [orderId], ...theirs });
    expect(await found(pro, 'pro', 'needs-answer')).toMatchObject({ ids: [] });
  });
});

it('only the back end registers orders', async () => {
  const reply = await shop.post('/v1/orders', customer, {});

  expect(reply).toMatchObject({ status: 403, body: { code: 'scope-missing' } });
});

it('a retry of a refund is not for a party', async () => {
  const orderId = await shop.place();

  const byParty = await shop.post(`/v1/orders/${orderId}/refund/retry`, customer);
  const byBackEnd = await shop.post(`/v1/orders/${orderId}/refund/retry`, backEnd);

  expect(byParty).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  expect(byBackEnd).toMatchObject({ status: 409, body: { code: 'nothing-refundable' } });
});
