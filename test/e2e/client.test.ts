import { createClient, isProblem } from '#client';
import { backEnd, customer, Marketplace, pro, requestBodies } from '../support/marketplace.ts';
import { type Caller, Runner } from '../support/runner.ts';

jest.setTimeout(90_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

const clientOf = (caller: Caller) =>
  createClient({ baseUrl: runner.address, token: () => runner.token(caller) });

describe('the client', () => {
  it('has one order placed by a call that is made twice under one key', async () => {
    const shopKeeper = clientOf(backEnd);
    const body = {
      customerId: customer.sub,
      proId: pro.sub,
      title: 'Paint the hall',
      price: { amount: 50_000, currency: 'USD' },
      startAt: '2040-03-01T08:00:00Z',
      endAt: '2040-03-08T17:00:00Z',
    };

    const first = await shopKeeper.placeOrder({ body, idempotencyKey: 'cart-1' });
    const second = await shopKeeper.placeOrder({ body, idempotencyKey: 'cart-1' });

    expect(second.orderId).toBe(first.orderId);
  });

  it('throws what the service refuses, by its code', async () => {
    const orderId = await shop.place();
    const robin = clientOf(customer);
    await robin.openRequest({ orderId, body: requestBodies.cancellation });

    const refused = robin.openRequest({ orderId, body: requestBodies.cancellation });

    const error = await refused.catch((reason: unknown) => reason);
    expect(isProblem(error, 'pending-request')).toBe(true);
  });

  it('goes over a list of several pages', async () => {
    const buyer = { sub: 'a-buyer-of-five' };
    for (let placed = 0; placed < 5; placed += 1) await shop.place({ customerId: buyer.sub });

    const ids = new Set<string>();
    const orders = clientOf(buyer).listOrders({ role: 'customer', limit: 2 });
    for await (const { orderId } of orders) ids.add(orderId);

    expect(ids.size).toBe(5);
  });

  it('uploads a file that a form can then refer to', async () => {
    const orderId = await shop.place();
    const jo = clientOf(pro);
    const data = new TextEncoder().encode('Two coats, then the ceiling.');

    const attachmentId = await jo.uploadAttachment({
      orderId,
      fileName: 'plan.txt',
      contentType: 'text/plain',
      data,
    });

    const body = {
      ...requestBodies.additional_work,
      items: [...requestBodies.additional_work.items],
    };
    const request = await jo.openRequest({
      orderId,
      body: { ...body, attachments: [attachmentId] },
    });
    expect(request).toMatchObject({
      form: { attachments: [{ attachmentId, fileName: 'plan.txt' }] },
    });
    const { url } = await clientOf(customer).getAttachment({ orderId, attachmentId });
    expect(await (await fetch(url)).text()).toBe('Two coats, then the ceiling.');
  });
});
