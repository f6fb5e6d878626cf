import type { Order } from '../../web/src/api/types.ts';
import { whatWaits } from '../../web/src/banner/what-waits.ts';
import { aCharge, anOrder, aRefund, NOW, waitingFor } from './support/orders.ts';
import { aCancellation, aDispute } from './support/requests.ts';

const readers = {
  robin: { userId: 'robin', isModerator: false },
  jo: { userId: 'jo', isModerator: false },
  mika: { userId: 'mika', isModerator: true },
};
type Reader = keyof typeof readers;

const waits = (order: Order, reader: Reader, now = NOW) => whatWaits(order, readers[reader], now);
const kindFor = (order: Order, now = NOW) =>
  (['robin', 'jo', 'mika'] as const).map((reader) => waits(order, reader, now)?.kind);

const delivery = { deliveredAt: '2026-11-22T10:00:00.000Z', completesAt: '2026-11-25T10:00:00Z' };
const delivered = (given: Partial<Order> = {}) =>
  anOrder({ status: 'delivery_submitted', delivery, ...given });

describe('what an order waits for', () => {
  it('is an answer of the party that was asked, while the other one can take it back', () => {
    expect(kindFor(waitingFor(aCancellation()))).toEqual(['own-request', 'answer', undefined]);
  });

  it('is nobody’s answer any more at the deadline', () => {
    const request = aCancellation();
    const order = waitingFor(request);
    const deadline = Date.parse(request.expiresAt);

    expect(waits(order, 'jo', deadline - 1)?.kind).toBe('answer');
    expect(kindFor(order, deadline)).toEqual([undefined, undefined, undefined]);
  });

  it('is a moderator’s decision once a dispute is contested, whenever that is', () => {
    const order = waitingFor(aDispute({ status: 'contested' }));

    expect(kindFor(order, Date.parse('2030-01-01T00:00:00Z'))).toEqual(Array(3).fill('contested'));
  });

  it('is the work, as long as it is the pro’s to do', () => {
    const steps = (status: Order['status']) => waits(anOrder({ status }), 'jo');

    expect(steps('accepted')).toMatchObject({ kind: 'steps', steps: ['start'] });
    expect(steps('in_progress')).toMatchObject({ kind: 'steps', steps: ['deliver'] });
    expect(steps('revision_requested')).toMatchObject({ kind: 'steps', steps: ['deliver'] });
    expect(waits(anOrder({ status: 'accepted' }), 'robin')).toBeUndefined();
  });

  it('is the customer’s look at a delivery, until that completes the order by itself', () => {
    expect(kindFor(delivered())).toEqual(['steps', 'delivered', undefined]);
    expect(waits(delivered(), 'robin')).toMatchObject({
      steps: ['accept-delivery', 'request-revision'],
    });
    expect(kindFor(delivered(), Date.parse(delivery.completesAt))).toEqual(
      Array(3).fill(undefined),
    );
    expect(kindFor(delivered({ delivery: null }), Date.parse('2030-01-01'))).toEqual([
      'steps',
      'delivered',
      undefined,
    ]);
  });

  it('is the customer’s confirmation of a payment, before anything about the work', () => {
    const confirmBy = '2026-11-26T09:00:00.000Z';
    const order = delivered({ charges: [aCharge({ waitsFor: 'customer', confirmBy })] });

    expect(kindFor(order)).toEqual(['charge', 'delivered', undefined]);
  });

  it('is no payment that was given up', () => {
    const order = anOrder({ status: 'canceled', charges: [aCharge({ waitsFor: 'customer' })] });

    expect(kindFor(order)).toEqual([undefined, undefined, undefined]);
  });

  it('is where the customer wants their money, even after the end', () => {
    const refunds = [aRefund({ waitsFor: 'customer' })];

    expect(kindFor(anOrder({ status: 'canceled', refunds }))).toEqual([
      'refund',
      undefined,
      undefined,
    ]);
  });

  it('is nothing once it is completed', () => {
    expect(kindFor(anOrder({ status: 'completed' }))).toEqual([undefined, undefined, undefined]);
  });
});
