import {
  customer,
  opener,
  otherThan,
  pro,
  REFUNDABLE,
  requestBodies,
} from '../../support/marketplace.ts';
import { checkIf, checkIfMoneyMoves } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { waitFor, waitUntil } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

/** A window that a check waits for, twice. */
const SHORT_SECONDS = 5 * 60;
const SETTLED_WITHIN_SECONDS = 60;
const AT_MOST_LATE_SECONDS = 45;

jest.setTimeout((3 * SHORT_SECONDS + 60) * 1000);

const subject = readSubject();
const shop = deployedMarket(subject);
const moneyCheck = checkIfMoneyMoves(subject);

const { type: _, ...adjustment } = requestBodies.price_adjustment;
const first = opener.price_adjustment;
const second = otherThan(first);

/** A lower price that one party has asked for, and the other has answered with another. */
const countered = async () => {
  const orderId = await shop.place();
  const requests = `/v1/orders/${orderId}/requests`;
  const asked = `${requests}/${await shop.opened(orderId, 'price_adjustment')}`;
  const body = { ...adjustment, newPrice: 45_000 };
  const reply = await shop.post(`${asked}/counter`, second, body);
  return { orderId, asked, reply, path: `${requests}/${reply.body.requestId}` };
};

describe('a counter-offer', () => {
  moneyCheck('closes one request and opens the next, which holds once it is accepted', async () => {
    const { orderId, asked, reply, path } = await countered();
    const accepted = await shop.post(`${path}/accept`, first);

    expect(reply).toMatchObject({ status: 201, body: { status: 'pending', round: 2 } });
    expect(reply.headers.get('location')).toBe(path);
    expect((await shop.get(asked, customer)).body).toMatchObject({ status: 'countered' });
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'accepted',
        price: { amount: 45_000 },
        refunds: [{ status: 'succeeded', amount: 5_000 }],
      }),
    );
  });

  it('is no answer to a cancellation', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation', customer);
    const path = `/v1/orders/${orderId}/requests/${requestId}/counter`;
    const reply = await shop.post(path, pro, adjustment);

    expect(reply).toMatchObject({ status: 409, body: { code: 'answer-not-allowed' } });
  });
});

describe('an order whose price was lowered', () => {
  moneyCheck('is canceled with a second refund, of the rest', async () => {
    const { orderId, path } = await countered();
    await shop.post(`${path}/accept`, first);
    const requestId = await shop.opened(orderId, 'cancellation', customer);
    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro);

    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'canceled',
        refunds: [
          { status: 'succeeded', amount: 5_000 },
          { status: 'succeeded', amount: REFUNDABLE - 5_000 },
        ],
        payment: { refunded: REFUNDABLE, refundable: 0 },
      }),
    );
  });
});

describe('more time to answer', () => {
  const window = subject.windows.price_adjustment;

  checkIf(window <= SHORT_SECONDS, `the window is ${window} seconds`)(
    'moves the timer: nothing happens at the old deadline, silence counts at the new one',
    async () => {
      const { path, reply } = await countered();
      const later = new Date(Date.parse(reply.body.expiresAt) + window * 1000).toISOString();
      const extended = await shop.post(`${path}/extend`, second, { expiresAt: later });
      const { expiresAt } = extended.body;
      expect(extended).toMatchObject({ status: 200, body: { status: 'pending' } });

      await waitUntil(reply.body.expiresAt);
      await waitUntil(new Date(Date.parse(expiresAt) - 5_000).toISOString());
      expect((await shop.get(path, customer)).body.status).toBe('pending');
      await waitUntil(expiresAt);

      const closed = await waitFor(AT_MOST_LATE_SECONDS, async () => {
        const { body } = await shop.get(path, customer);
        expect(body.status).toBe('expired');
        return body;
      });
      expect(Date.parse(closed.closedAt)).toBeGreaterThanOrEqual(Date.parse(expiresAt));
    },
  );
});
