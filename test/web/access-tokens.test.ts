import { bodyOf, createApi } from '../../web/src/api/client.ts';
import { Problem } from '../../web/src/api/problem.ts';
import { FakeService, ok } from './support/fake-service.ts';
import { anOrder } from './support/orders.ts';

const ORDER = 'GET /v1/orders/order-1';
const unauthorized = { status: 401, body: { message: 'Unauthorized' } };

const setUp = (service: FakeService, canRenew: boolean) => {
  globalThis.fetch = service.fetch;
  let renewals = 0;
  const renew = jest.fn(async () => {
    if (canRenew) renewals += 1;
    return canRenew;
  });
  const onRefused = jest.fn();
  const api = createApi({ accessToken: () => `token ${renewals}`, renew }, onRefused);
  const read = () =>
    bodyOf(api.GET('/v1/orders/{orderId}', { params: { path: { orderId: 'order-1' } } }));
  return { renew, onRefused, read };
};

describe('an access token that is refused', () => {
  it('is renewed, and the call made once more', async () => {
    const service = new FakeService().on(ORDER, unauthorized, ok(anOrder()));
    const { read, onRefused } = setUp(service, true);

    await expect(read()).resolves.toMatchObject({ orderId: 'order-1' });
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('ends the session when it cannot be renewed', async () => {
    const { read, onRefused } = setUp(new FakeService().on(ORDER, unauthorized), false);

    await expect(read()).rejects.toBeInstanceOf(Problem);
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  it('is not renewed again and again', async () => {
    const service = new FakeService().on(ORDER, unauthorized);
    const { read, renew } = setUp(service, true);

    await expect(read()).rejects.toMatchObject({ status: 401 });
    expect(service.of(ORDER)).toHaveLength(2);
    expect(renew).toHaveBeenCalledTimes(1);
  });
});
