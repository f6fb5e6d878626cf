import {
  customer,
  Marketplace,
  moderator,
  pro,
  progress,
  REFUNDABLE,
  requestBodies,
} from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

describe('additional work', () => {
  it('grows the price and moves the end when the customer accepts', async () => {
    const orderId = await shop.place();
    const opened = await shop.open(orderId, 'additional_work');
    const path = `/v1/orders/${orderId}/requests/${opened.body.requestId}`;
    expect(opened.headers.get('location')).toBe(path);

    const accepted = await shop.post(`${path}/accept`, customer);

    expect(accepted.body).toMatchObject({
      status: 'accepted',
      response: { by: { id: customer.sub, role: 'customer' } },
    });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'accepted',
      price: { amount: 68_000, currency: 'USD' },
      endAt: '2040-03-10T17:00:00Z',
      charges: [{ requestId: opened.body.requestId, amount: 18_000 }],
      pendingRequest: null,
    });
  });

  it('leaves the order as it was when nobody answers for 48 hours', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'additional_work');

    await runner.advance('PT48H');

    expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'expired' });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'accepted',
      price: { amount: 50_000 },
      pendingRequest: null,
      refund: null,
    });
    expect(await shop.history(orderId)).toEqual([
      'order_placed',
      'request_opened',
      'request_expired',
    ]);
  });
});

describe('a change of time', () => {
  it('applies the new dates when the other party accepts', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time', customer);

    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro, {});

    expect(await shop.order(orderId)).toMatchObject({
      startAt: '2040-03-01T08:00:00Z',
      endAt: requestBodies.change_time.endAt,
    });
  });

  it('changes nothing when declined, and keeps the note', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time', pro);
    const note = 'We leave on the ninth.';

    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/decline`, customer, { note });

    const request = await shop.request(orderId, requestId, pro);
    expect(request).toMatchObject({ status: 'declined', response: { note } });
    expect(await shop.order(orderId)).toMatchObject({ endAt: '2040-03-08T17:00:00Z' });
  });
});

describe('a progress update', () => {
  it('keeps the order going when the pro answers', async () => {
    const orderId = await shop.place();
    await shop.post(`/v1/orders/${orderId}/start`, pro);
    const requestId = await shop.opened(orderId, 'progress_update');

    const path = `/v1/orders/${orderId}/requests/${requestId}/provide-progress`;
    const answered = await shop.post(path, pro, progress);

    expect(answered.body).toMatchObject({ status: 'provided', response: progress });
    expect(await shop.order(orderId)).toMatchObject({ status: 'in_progress', refund: null });
  });

  it('cancels the order and returns the money when the pro stays silent', async () => {
    const orderId = await shop.place();
    await shop.opened(orderId, 'progress_update');

    await runner.advance('PT48H');

    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      payment: { refunded: REFUNDABLE, refundable: 0 },
      refund: { status: 'succeeded', amount: REFUNDABLE },
    });
  });
});

describe('a cancellation', () => {
  it('ends the order and returns the money when accepted', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation', pro);

    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, customer);
    await runner.advance('PT1S');

    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      refund: { status: 'succeeded', amount: REFUNDABLE },
    });
    expect(await shop.history(orderId)).toEqual([
      'order_placed',
      'request_opened',
      'request_accepted',
      'order_canceled',
      'refund_requested',
      'refund_succeeded',
    ]);
  });

  it('does nothing when withdrawn in time, also after 48 hours', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation');

    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/withdraw`, customer);
    await runner.advance('PT49H');

    expect(await shop.order(orderId)).toMatchObject({ status: 'accepted', refund: null });
    expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'withdrawn' });
  });

  it('of a post-paid order returns nothing', async () => {
    const orderId = await shop.place({ payment: undefined });
    await shop.opened(orderId, 'cancellation');

    await runner.advance('PT48H');

    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      payment: null,
      refund: null,
    });
  });
});

describe('a late answer', () => {
  it('is refused, and what silence does has been done', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'cancellation');
    await runner.advance('PT48H');

    const path = `/v1/orders/${orderId}/requests/${requestId}/decline`;
    const late = await shop.post(path, pro, {});

    expect(late).toMatchObject({ status: 409, body: { code: 'deadline-passed' } });
    expect(await shop.order(orderId)).toMatchObject({ status: 'canceled' });
  });
});

describe('a dry run', () => {
  it('shows what would become of order and request, and writes nothing', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'additional_work');
    // What could be opened now has deadlines that move on with the time.
    const { assistant: _, ...before } = await shop.order(orderId);

    const path = `/v1/orders/${orderId}/requests/${requestId}/accept?dryRun=true`;
    const tried = await shop.post(path, customer);

    expect(tried).toMatchObject({
      status: 200,
      body: { order: { price: { amount: 68_000 } }, request: { status: 'accepted' } },
    });
    expect(await shop.order(orderId)).toMatchObject(before);
  });
});

describe('the events', () => {
  it('tell the marketplace each change of an order, in its versions', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');
    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, customer);
    await runner.advance('PT1S');

    const events = (await runner.events()).filter(
      ({ detail }) => (detail as { orderId: string }).orderId === orderId,
    );

    expect(events.map(({ detailType }) => detailType)).toEqual([
      'order_placed',
      'request_opened',
      'request_accepted',
      'order_rescheduled',
    ]);
    expect(new Set(events.map(({ detail }) => (detail as { id: string }).id)).size).toBe(4);
  });
});

describe('a moderator', () => {
  it('may read the order and its requests, and is offered nothing', async () => {
    const orderId = await shop.place();
    const requestId = await shop.opened(orderId, 'change_time');

    expect(await shop.order(orderId, moderator)).toMatchObject({ orderId, assistant: [] });
    expect(await shop.request(orderId, requestId, moderator)).toMatchObject({ requestId });
    const answer = await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, moderator);
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });
});
