import {
  contest,
  customer,
  late,
  moderator,
  opener,
  otherThan,
  pro,
  progress,
  REFUNDABLE,
  type RequestType,
  requestBodies,
  resolution,
} from '../../support/marketplace.ts';
import { checkIfMoneyMoves } from '../stack/check-if.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';

jest.setTimeout(90_000);

const SETTLED_WITHIN_SECONDS = 45;
const subject = readSubject();
const shop = deployedMarket(subject);
const moneyCheck = checkIfMoneyMoves(subject);

const answered = async (type: RequestType, answer: string, body?: object) => {
  const orderId = await shop.placeFor(type);
  const requestId = await shop.opened(orderId, type);
  const path = `/v1/orders/${orderId}/requests/${requestId}`;
  const reply = await shop.post(`${path}/${answer}`, otherThan(opener[type]), body);
  return { orderId, requestId, path, reply };
};

describe('additional work', () => {
  moneyCheck('that is accepted makes the order dearer, and is charged', async () => {
    const { orderId, requestId, reply } = await answered('additional_work', 'accept');

    expect(reply).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'accepted',
        price: { amount: 68_000, currency: 'USD' },
        endAt: requestBodies.additional_work.newEndAt,
        payment: { captured: 68_000 },
        charges: [{ requestId, amount: 18_000, status: 'succeeded' }],
      }),
    );
  });

  it('that is declined changes nothing', async () => {
    const { orderId, reply } = await answered('additional_work', 'decline', { note: 'Too dear.' });

    expect(reply).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect(await shop.order(orderId)).toMatchObject({ price: { amount: 50_000 }, charges: [] });
  });
});

describe('a change of time', () => {
  it('that is accepted applies', async () => {
    const { orderId, reply } = await answered('change_time', 'accept');

    expect(reply).toMatchObject({ status: 200, body: { status: 'accepted' } });
    expect(await shop.order(orderId)).toMatchObject({ endAt: requestBodies.change_time.endAt });
  });

  it('that is withdrawn leaves room for another', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');
    const path = `/v1/orders/${orderId}/requests/${requestId}/withdraw`;

    const withdrawn = await shop.post(path, pro);
    const next = await shop.open(orderId, 'change_time', customer);

    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(next.status).toBe(201);
  });
});

describe('a progress update', () => {
  it('that is provided keeps the order going', async () => {
    const { orderId, reply } = await answered('progress_update', 'provide-progress', progress);

    expect(reply).toMatchObject({ status: 200, body: { status: 'provided', response: progress } });
    expect(await shop.order(orderId)).toMatchObject({ status: 'accepted', pendingRequest: null });
  });
});

describe('a cancellation', () => {
  moneyCheck('that is accepted ends the order, and the money goes back', async () => {
    const { orderId, reply } = await answered('cancellation', 'accept');

    expect(reply).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'canceled',
        payment: { refunded: REFUNDABLE, refundable: 0 },
        refund: { status: 'succeeded', amount: REFUNDABLE },
      }),
    );
  });

  it('that is declined lets the order go on', async () => {
    const { orderId, reply } = await answered('cancellation', 'decline', {});

    expect(reply).toMatchObject({ status: 200, body: { status: 'declined' } });
    expect(await shop.order(orderId)).toMatchObject({ status: 'accepted', refund: null });
  });
});

describe('a dispute', () => {
  moneyCheck('that is accepted returns what was asked for', async () => {
    const { orderId, reply } = await answered('dispute', 'accept');

    expect(reply).toMatchObject({ status: 200, body: { status: 'accepted' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'completed',
        refund: { status: 'succeeded', amount: requestBodies.dispute.requestedRefund },
      }),
    );
  });

  moneyCheck('that is contested waits on the desk until a moderator decides it', async () => {
    const { orderId, requestId, path, reply } = await answered('dispute', 'contest', contest);
    expect(reply).toMatchObject({ status: 200, body: { status: 'contested' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () => {
      const desk = await shop.get('/v1/requests?status=contested&limit=100', moderator);
      const waiting = desk.body.requests.map((request: { requestId: string }) => request.requestId);
      expect(waiting).toContain(requestId);
    });

    const taken = await shop.post(`${path}/take`, moderator);
    const released = await shop.post(`${path}/release`, moderator);
    const byParty = await shop.post(`${path}/resolution`, pro, resolution);
    const decided = await shop.post(`${path}/resolution`, moderator, resolution);

    expect(taken).toMatchObject({ status: 200, body: { taken: { by: { role: 'moderator' } } } });
    expect(released).toMatchObject({ status: 200, body: { status: 'contested' } });
    expect(byParty).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect(decided).toMatchObject({ status: 200, body: { status: 'resolved' } });
    await waitFor(SETTLED_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({
        status: 'completed',
        refund: { status: 'succeeded', amount: resolution.refund },
      }),
    );
  });
});

describe('the order’s own steps', () => {
  it('lead from the start to the accepted delivery, and wait while a request is pending', async () => {
    const orderId = await shop.place(late);
    const requestId = await shop.opened(orderId, 'change_time', customer);
    const waiting = await shop.post(`/v1/orders/${orderId}/start`, pro);
    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/withdraw`, customer);
    const order = `/v1/orders/${orderId}`;

    const steps = [
      await shop.post(`${order}/start`, pro),
      await shop.post(`${order}/deliver`, pro),
      await shop.post(`${order}/request-revision`, customer),
      await shop.post(`${order}/deliver`, pro),
      await shop.post(`${order}/accept-delivery`, customer),
    ];

    expect(waiting).toMatchObject({ status: 409, body: { code: 'pending-request' } });
    expect(steps.map(({ body }) => body.status)).toEqual([
      'in_progress',
      'delivery_submitted',
      'revision_requested',
      'delivery_submitted',
      'completed',
    ]);
    expect(await shop.history(orderId)).toEqual([
      'order_placed',
      'request_opened',
      'request_withdrawn',
      'work_started',
      'delivery_submitted',
      'revision_requested',
      'delivery_submitted',
      'order_completed',
    ]);
  });
});
