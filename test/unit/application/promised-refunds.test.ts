import { takeUpNews } from '../../../lambdas/application/provider-news.ts';
import type { Adjustment } from '../../../lambdas/domain/order-money.ts';
import { aCanceledOrder } from '../../support/canceled-order.ts';

/** An order whose refund of 45,000 is promised, of which the provider has then given back a part. */
const withAdjustment = async (amount: number, kind: Adjustment['kind'] = 'refund') => {
  const canceled = await aCanceledOrder();
  const { orderId, moneyPorts } = canceled;
  const adjustment = { adjustmentId: 're_1', kind, status: 'succeeded', currency: 'USD' } as const;
  const about = { about: 'adjustment', reference: 'pi_1', orderId } as const;
  const read = async () => ({ ...about, adjustment: { ...adjustment, amount } });
  const paidOrders = { boughtWith: async () => undefined };
  const ref = { object: 'refund', id: 're_1' };
  await takeUpNews({ ...moneyPorts, news: { read }, paidOrders }, ref);
  return canceled;
};

describe('a refund that was promised before money went back at the provider', () => {
  it.each(['refund', 'chargeback'] as const)(
    'gives what is left of it after a %s, and the service fee stays',
    async (kind) => {
      const { move, payments, refund, measures } = await withAdjustment(10_000, kind);
      await move();
      expect(payments.moved()).toMatchObject([{ amount: 35_000 }]);
      expect(refund()).toMatchObject({ status: 'succeeded', amount: 35_000 });
      expect(measures.names()).toEqual([]);
    },
  );

  it('asks for nothing when nothing is left, and a person has to look', async () => {
    const { move, payments, refund, measures } = await withAdjustment(45_000);
    await move();
    expect(payments.moved()).toEqual([]);
    expect(refund()).toMatchObject({ status: 'failed' });
    expect(measures.names()).toEqual(['RefundFailed']);
  });
});

it('a refund that returned less than was decided rings, and says how much is missing', async () => {
  const { move, payments, measures, refund } = await aCanceledOrder();
  const short = {
    ...payments,
    move: async () => ({ status: 'succeeded', moved: 44_000 }) as const,
  };
  await move({ payments: short });
  expect(refund()).toMatchObject({ status: 'succeeded', amount: 44_000 });
  expect(measures.names()).toEqual(['RefundShort']);
});
