import { randomUUID } from 'node:crypto';
import { customer, pro, requestBodies } from '../../support/marketplace.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { readSubject } from '../subject.ts';

jest.setTimeout(60_000);

const shop = deployedMarket(readSubject());

it('a call that is sent again under its key happens once', async () => {
  const orderId = await shop.place();
  const path = `/v1/orders/${orderId}/requests`;
  const key = randomUUID();

  const first = await shop.post(path, pro, requestBodies.change_time, key);
  const again = await shop.post(path, pro, requestBodies.change_time, key);
  const other = await shop.post(path, pro, requestBodies.additional_work, key);

  expect(first.status).toBe(201);
  expect(again).toMatchObject({ status: 201, body: { requestId: first.body.requestId } });
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  expect(await shop.history(orderId)).toEqual(['order_placed', 'request_opened']);
});

it('of twenty who open at once, one does', async () => {
  const orderId = await shop.place();

  const replies = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      shop.open(orderId, 'change_time', index % 2 === 0 ? customer : pro),
    ),
  );

  const opened = replies.filter(({ status }) => status === 201);
  const refused = replies.filter(({ status }) => status !== 201);
  expect(opened).toHaveLength(1);
  for (const { status } of refused) expect([409, 503]).toContain(status);
  expect(await shop.history(orderId)).toEqual(['order_placed', 'request_opened']);
});

it('a dry run tells what would be, and writes nothing', async () => {
  const orderId = await shop.place();

  const tried = await shop.post(
    `/v1/orders/${orderId}/requests?dryRun=true`,
    customer,
    requestBodies.cancellation,
  );

  expect(tried).toMatchObject({
    status: 200,
    body: { request: { type: 'cancellation', status: 'pending' } },
  });
  expect(await shop.history(orderId)).toEqual(['order_placed']);
});

it('a bad form is told field by field, and writes nothing', async () => {
  const orderId = await shop.place();
  const body = { ...requestBodies.additional_work, title: 'No', items: [] };

  const refused = await shop.post(`/v1/orders/${orderId}/requests`, pro, body);

  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/items',
    '/title',
  ]);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  expect(await shop.history(orderId)).toEqual(['order_placed']);
});
