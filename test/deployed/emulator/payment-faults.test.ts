import { setTimeout as pause } from 'node:timers/promises';
import { moderator } from '../../support/marketplace.ts';
import { canceledOrder, refunded } from '../stack/canceled-orders.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { booked, payments } from './payments.ts';

/** Longer than two pauses between the tries of the workflow. */
const SETTLED_WITHIN_SECONDS = 90;

jest.setTimeout(3 * 60_000);

const shop = deployedMarket(readSubject());

afterEach(() => payments('ok'));

const beingRefunded = async () => {
  const { orderId, requestId } = await canceledOrder(shop);
  return { orderId, movementId: `refund-${requestId}` };
};

const refundEvents = async (orderId: string): Promise<readonly string[]> =>
  (await shop.history(orderId)).filter((event) => event.startsWith('refund_'));

const expectOneRefund = async (orderId: string, movementId: string): Promise<void> => {
  await refunded(shop, orderId, SETTLED_WITHIN_SECONDS);
  expect(await booked(movementId)).toBe('succeeded');
  expect(await refundEvents(orderId)).toEqual(['refund_requested', 'refund_succeeded']);
};

it('a payment service that is down has the refund wait, and makes it once it is back', async () => {
  await payments('outage');
  const { orderId, movementId } = await beingRefunded();
  await pause(10_000);
  expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'pending' } });
  expect(await booked(movementId)).toBeUndefined();

  await payments('ok');

  await expectOneRefund(orderId, movementId);
});

it('a payment service whose replies are lost is asked what became of the refund', async () => {
  await payments('timeout');

  const { orderId, movementId } = await beingRefunded();

  await expectOneRefund(orderId, movementId);
});

it('a refusal is final until a moderator has the refund tried again', async () => {
  await payments('decline');
  const { orderId, movementId } = await beingRefunded();
  await waitFor(SETTLED_WITHIN_SECONDS, async () =>
    expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'failed' } }),
  );
  await payments('ok');

  const retried = await shop.post(`/v1/orders/${orderId}/refund/retry`, moderator);

  expect(retried).toMatchObject({ status: 200, body: { refund: { status: 'pending' } } });
  await refunded(shop, orderId, SETTLED_WITHIN_SECONDS);
  expect([await booked(movementId), await booked(`${movementId}.1`)]).toEqual([
    'refused',
    'succeeded',
  ]);
  expect(await refundEvents(orderId)).toEqual([
    ...['refund_requested', 'refund_failed', 'refund_requested', 'refund_succeeded'],
  ]);
});
