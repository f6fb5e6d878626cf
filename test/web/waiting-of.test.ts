import type { ListedOrder, Party } from '../../web/src/api/types.ts';
import { waitingOf } from '../../web/src/orders/waiting-of.ts';
import { aCharge, anOrder, aRefund, NOW } from './support/orders.ts';
import { anAdditionalWork } from './support/requests.ts';

const anAnswer = (given: object = {}): ListedOrder => {
  const { form: _, response: __, ...pendingRequest } = anAdditionalWork(given);
  return { ...anOrder(), pendingRequest } as ListedOrder;
};

const listed = (given: Parameters<typeof anOrder>[0]): ListedOrder => ({
  ...anOrder(given),
  pendingRequest: null,
});

const told = (order: ListedOrder, role: Party, now = NOW) => {
  const waiting = waitingOf(order, role, now);
  return waiting && [waiting.isMine, waiting.text, waiting.about, waiting.until];
};

describe('the one thing that an order waits for', () => {
  it('is the answer of whoever is asked', () => {
    const until = '2026-11-25T08:00:00Z';
    expect(told(anAnswer(), 'customer')).toEqual([
      true,
      'Your answer is needed',
      'Additional work',
      until,
    ]);
    expect(told(anAnswer(), 'pro')).toEqual([false, 'Waiting for Robin', 'Additional work', until]);
  });

  it('is nothing any more once the time is up', () => {
    expect(told(anAnswer(), 'customer', Date.parse('2026-11-25T08:00:00Z'))).toBeUndefined();
  });

  it('is a moderator, whoever looks, and for as long as that takes', () => {
    const order = anAnswer({ type: 'dispute', status: 'contested' });
    for (const role of ['customer', 'pro'] as const) {
      expect(told(order, role)).toEqual([false, 'With a moderator', 'Dispute', undefined]);
    }
  });

  it('is the look at a delivery, until it completes by itself', () => {
    const completesAt = '2026-11-26T09:00:00Z';
    const delivery = { deliveredAt: '2026-11-23T09:00:00.000Z', completesAt };
    const order = listed({ status: 'delivery_submitted', delivery });

    expect(told(order, 'customer')).toEqual([true, 'Review the delivery', undefined, completesAt]);
    expect(told(order, 'pro')).toEqual([false, 'Waiting for Robin', undefined, completesAt]);
  });

  it('is the look at a delivery, also where it never completes by itself', () => {
    const order = listed({ status: 'delivery_submitted' });
    expect(told(order, 'customer')).toEqual([true, 'Review the delivery', undefined, undefined]);
  });

  it('is the customer before money can move', () => {
    const confirmBy = '2026-11-26T09:00:00.000Z';
    const charged = listed({ charges: [aCharge({ waitsFor: 'customer', confirmBy })] });
    const refunded = listed({ refunds: [aRefund({ waitsFor: 'customer' })] });

    expect(told(charged, 'customer')).toEqual([true, 'Confirm a payment', undefined, confirmBy]);
    expect(told(charged, 'pro')?.slice(0, 2)).toEqual([false, 'Waiting for Robin']);
    expect(told(refunded, 'customer')?.slice(0, 2)).toEqual([true, 'Give your bank details']);
  });

  it('is what the reader can do, if others are waited for as well', () => {
    const asked = anAnswer({ openedBy: { id: 'robin', role: 'customer' } });
    const confirmBy = '2026-11-26T09:00:00.000Z';
    const order = { ...asked, charges: [aCharge({ waitsFor: 'customer', confirmBy })] };

    expect(told(order, 'customer')?.slice(0, 2)).toEqual([true, 'Confirm a payment']);
    expect(told(order, 'pro')?.slice(0, 2)).toEqual([true, 'Your answer is needed']);
  });

  it.each(['accepted', 'in_progress', 'revision_requested', 'completed', 'canceled'] as const)(
    'is nothing while the work is %s',
    (status) => {
      expect(told(listed({ status }), 'customer')).toBeUndefined();
      expect(told(listed({ status }), 'pro')).toBeUndefined();
    },
  );
});
