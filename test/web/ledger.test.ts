import { ledgerOf } from '../../web/src/order/ledger-of.ts';
import { aCharge, anOrder, aRefund } from './support/orders.ts';

const payment = {
  captured: 28_000,
  serviceFee: 1_000,
  refunded: 3_000,
  refundable: 24_000,
  available: 22_000,
};

describe('the ledger of an order', () => {
  it('begins with what was paid when it was placed, without what was added since', () => {
    const charges = [aCharge({ status: 'succeeded', amount: 12_000 })];

    expect(ledgerOf(anOrder({ payment, charges }))).toMatchObject({ paid: 16_000, total: 25_000 });
  });

  it('counts of a charge or refund on its way only what has moved', () => {
    const order = anOrder({
      payment,
      charges: [aCharge({ status: 'pending', amount: 15_000, moved: 12_000 })],
      refunds: [aRefund({ status: 'pending', amount: 2_000 })],
    });

    expect(ledgerOf(order)).toEqual({
      paid: 16_000,
      total: 25_000,
      chargesUnderway: 3_000,
      refundsUnderway: 2_000,
      refundable: 22_000,
    });
  });

  it('has nothing on its way that has failed', () => {
    const refunds = [aRefund({ status: 'failed' })];

    expect(ledgerOf(anOrder({ payment, refunds }))).toMatchObject({ refundsUnderway: 0 });
  });

  it('takes off what the bank has taken back', () => {
    const order = anOrder({ payment: { ...payment, chargedBack: 5_000 } });

    expect(ledgerOf(order)).toMatchObject({ total: 20_000 });
  });

  it('is none where the work is paid for when it is done', () => {
    expect(ledgerOf(anOrder({ payment: null }))).toBeUndefined();
  });
});
