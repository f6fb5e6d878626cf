import { listOrders } from '../../lambdas/application/list-orders.ts';
import { CUSTOMER } from '../support/callers.ts';
import { withDatabase } from '../support/database.ts';
import { TOKENS } from '../support/http-client.ts';
import { goodCall, send } from '../support/played-operations.ts';
import { portsOn } from '../support/stored-orders.ts';

const database = withDatabase();

describe.each([
  ['no name', ''],
  ['a name with spaces', 'a b'],
  ['a name in another script', 'Łukasz'],
  ['half a character for a name', '\ud800'],
  ['a name as long as a header allows', 'x'.repeat(8000)],
])('a token with %s', (_, sub) => {
  it('lists no orders', async () => {
    const { body } = await send('GET /v1/orders', { claims: { sub }, query: { role: 'pro' } });

    expect(body).toEqual({ orders: [], nextCursor: null });
  });

  it('finds no order', async () => {
    const { path = {} } = await goodCall['GET /v1/orders/{orderId}']();

    const { outcome } = await send('GET /v1/orders/{orderId}', { path, claims: { sub } });

    expect(outcome).toBe('order-not-found');
  });

  it('places orders if it is the back end’s', async () => {
    const claims = { ...TOKENS.backEnd, sub };
    const headers = { 'idempotency-key': 'once' };
    const good = { ...(await goodCall['POST /v1/orders']()), claims, headers };

    expect((await send('POST /v1/orders', good)).outcome).toBe(201);
    expect((await send('POST /v1/orders', good)).outcome).toBe(201);
  });
});

it('the database is not asked for orders of an id that no party can have', async () => {
  const ports = portsOn(database());
  const listByParty = jest.spyOn(ports.orders, 'listByParty');
  const caller = { ...CUSTOMER, id: 'x'.repeat(129) };

  await expect(listOrders(ports, caller, { role: 'pro', limit: 20 })).resolves.toEqual({
    items: [],
  });

  expect(listByParty).not.toHaveBeenCalled();
});
