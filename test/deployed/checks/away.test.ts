import { customer, requestBodies, stranger } from '../../support/marketplace.ts';
import { checkIf } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { readSubject } from '../subject.ts';

jest.setTimeout(60_000);

const subject = readSubject();
const shop = deployedMarket(subject);
const PATH = '/v1/me/availability';

/** Other checks wait for deadlines of the usual pro's: who is away here is somebody else. */
const say = (awayUntil: string | null) =>
  shop.service.request('PUT', PATH, { as: stranger, body: { awayUntil } });

const check = checkIf(subject.maxDaysAway !== undefined, 'the stage lets nobody say so');

describe('a party that is away', () => {
  afterAll(() => subject.maxDaysAway !== undefined && say(null));

  check('is seen on its order, and has its window from when it is back', async () => {
    const awayUntil = new Date(Date.now() + 3_600_000).toISOString();
    expect(await say(awayUntil)).toMatchObject({ status: 200, body: { awayUntil } });
    expect((await shop.get(PATH, stranger)).body).toEqual({ awayUntil });

    const orderId = await shop.place({ proId: subject.people.stranger.sub });
    expect(await shop.order(orderId, customer)).toMatchObject({ awayUntil });
    const { body } = await shop.post(
      `/v1/orders/${orderId}/requests`,
      customer,
      requestBodies.cancellation,
    );
    const backAt = Math.ceil(Date.parse(awayUntil) / 1000) * 1000;
    expect(Date.parse(body.expiresAt) - backAt).toBe(subject.windows.cancellation * 1000);
    await shop.post(`/v1/orders/${orderId}/requests/${body.requestId}/withdraw`, customer);

    expect(await say(null)).toMatchObject({ status: 200, body: { awayUntil: null } });
    expect(await shop.order(orderId, customer)).toMatchObject({ awayUntil: null });
  });

  check('cannot be away for longer than the stage allows', async () => {
    const days = (subject.maxDaysAway ?? 0) + 1;
    const reply = await say(new Date(Date.now() + days * 24 * 3_600_000).toISOString());

    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
  });
});
