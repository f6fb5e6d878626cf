import { refundable } from '../../../lambdas/domain/refunds.ts';
import { anOrder, aPostPaidOrder } from '../../support/orders.ts';

describe('what can be refunded', () => {
  it.each([
    ['captured, less the fee', { captured: 50_000, serviceFee: 5_000, refunded: 0 }, 45_000],
    ['all, without a fee', { captured: 50_000, serviceFee: 0, refunded: 0 }, 50_000],
    ['less what went back before', { captured: 50_000, serviceFee: 5_000, refunded: 44_999 }, 1],
    ['nothing of a mere fee', { captured: 5_000, serviceFee: 5_000, refunded: 0 }, 0],
    ['nothing after all went back', { captured: 50_000, serviceFee: 5_000, refunded: 45_000 }, 0],
    [
      'the largest amount',
      { captured: 99_999_999_999, serviceFee: 0, refunded: 0 },
      99_999_999_999,
    ],
  ])('is %s', (_, payment, amount) => {
    expect(refundable(anOrder({ payment }))).toBe(amount);
  });

  it('is nothing of a post-paid order', () => {
    expect(refundable(aPostPaidOrder())).toBe(0);
  });
});
