import { Unavailable } from '../../../lambdas/application/failures.ts';
import { getHistory } from '../../../lambdas/application/get-history.ts';
import { getOrder } from '../../../lambdas/application/get-order.ts';
import { sweepOverdue } from '../../../lambdas/application/sweep-overdue.ts';
import { refundsOf } from '../../../lambdas/domain/movements.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO } from '../../support/callers.ts';
import { aChargedOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, LATE } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const RETRY = { type: 'retry_charge', requestId: 'order-1-2', form: {} } as const;
const PLENTY = () => 60_000;

describe('what is available for refunds', () => {
  it('is less by what waits for a charge, which is not requested yet', async () => {
    const { ports, orderId, open, reply } = await aChargedOrder();
    const { payment } = await getOrder(ports, orderId, CUSTOMER);
    expect(payment).toMatchObject({ refundable: 45_000, available: 45_000 });
    const lower = { ...REQUEST_FORMS.price_adjustment, newPrice: 40_000 };
    await reply(await open('price_adjustment', { form: lower }), 'accept');
    const order = await getOrder(ports, orderId, CUSTOMER);
    expect(order.refunds).toEqual([]);
    expect(order.payment).toMatchObject({ refundable: 45_000, available: 15_000 });
  });
});

describe('accepting additional work of a prepaid order', () => {
  it('has the provider charge the extra amount, once', async () => {
    const { payments, move } = await aChargedOrder();
    await Promise.all(Array.from({ length: 5 }, () => move()));
    await move();
    expect(payments.moved()).toMatchObject([
      {
        key: 'charge-order-1-2',
        kind: 'charge',
        orderId: 'order-1',
        amount: 20_000,
        currency: 'USD',
        reference: 'pay-77',
      },
    ]);
  });

  it('counts as captured when the provider says so, not before', async () => {
    const { clock, ports, orderId, move } = await aChargedOrder();
    const show = () => getOrder(ports, orderId, CUSTOMER);
    const requestedAt = '2026-03-02T08:00:00.000Z';
    const charge = { requestId: 'order-1-2', amount: 20_000, requestedAt };
    expect(await show()).toMatchObject({
      price: { amount: 70_000 },
      payment: { captured: 50_000, refundable: 45_000 },
      charges: [{ ...charge, status: 'pending' }],
    });
    clock.advance(1_500);
    await move();
    const { payment, charges } = await show();
    expect(payment).toMatchObject({ captured: 70_000, refundable: 65_000 });
    expect(charges).toEqual([
      { ...charge, status: 'succeeded', settledAt: '2026-03-02T08:00:01.500Z' },
    ]);
  });

  it('is not charged when the order is paid for afterwards', async () => {
    const { payment: _, ...form } = ORDER_FORM;
    const { payments, order, move } = await aChargedOrder(form);
    await move();
    expect(payments.calls()).toEqual([]);
    expect(order()).toMatchObject({ price: { amount: 70_000 }, payment: null, movements: [] });
  });
});

describe('a charge whose outcome is unknown', () => {
  it('is looked up before it is tried again, and happens once', async () => {
    const { payments, charge, move } = await aChargedOrder();
    payments.behave('timeout');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    expect(charge()?.status).toBe('pending');
    await move();
    expect(charge()?.status).toBe('succeeded');
    expect(payments.moved()).toHaveLength(1);
  });

  it('is started again by the sweeper, under the same name at the provider', async () => {
    const { clock, moneyPorts, payments, charge, move, log } = await aChargedOrder();
    payments.behave('outage');
    await expect(move()).rejects.toBeInstanceOf(Unavailable);
    clock.advance(120_000);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(charge()?.attempt).toBe(2);
    expect(
      log()
        .at(-1)
        ?.events.map(({ event }) => event),
    ).toEqual(['charge_restarted']);
    payments.behave('ok');
    await move();
    expect(payments.moved().map(({ key }) => key)).toEqual(['charge-order-1-2']);
  });

  it('is counted by the sweeper after an hour', async () => {
    const { clock, moneyPorts, measures } = await aChargedOrder();
    clock.advance(3_600_001);
    await sweepOverdue(moneyPorts, PLENTY);
    expect(measures.valuesOf('MovementsUnsettled')).toEqual([1]);
  });
});

describe('a charge that the provider refuses', () => {
  const refused = async () => {
    const charged = await aChargedOrder();
    charged.payments.behave('decline');
    await charged.move();
    charged.payments.behave('ok');
    return charged;
  };

  it('leaves what is captured as it was and shows in the order', async () => {
    const { ports, orderId } = await refused();
    const { payment, price, charges } = await getOrder(ports, orderId, CUSTOMER);
    expect(payment?.captured).toBe(50_000);
    expect(price.amount).toBe(70_000);
    expect(charges).toMatchObject([{ status: 'failed', amount: 20_000 }]);
  });

  it('shows in the history without what the provider said, and is counted', async () => {
    const { ports, orderId, measures } = await refused();
    const { entries } = await getHistory(ports, orderId, CUSTOMER, { limit: 100 });
    expect(entries.at(-1)).toMatchObject({ event: 'charge_failed', data: { amount: 20_000 } });
    expect(entries.at(-1)?.data).not.toHaveProperty('reason');
    expect(measures.valuesOf('ChargeFailed')).toEqual([1]);
    expect(measures.valuesOf('RefundFailed')).toEqual([]);
  });

  it.each([
    ['a moderator', MODERATOR],
    ['the back end', BACK_END],
  ])('is tried again under a new name when %s says so', async (_, caller) => {
    const { payments, charge, give, move } = await refused();
    await give(caller, RETRY);
    expect(charge()).toMatchObject({ status: 'pending', attempt: 2, refusals: 1 });
    await move();
    expect(charge()?.status).toBe('succeeded');
    expect(payments.moved().map(({ key }) => key)).toEqual(['charge-order-1-2.1']);
  });

  it('is not for the parties to try again', async () => {
    const { give } = await refused();
    for (const party of [CUSTOMER, PRO]) {
      expect(await codeOf(give(party, RETRY))).toBe('role-not-allowed');
    }
  });

  it('stays as it is once it has been tried again and has succeeded', async () => {
    const { order, give, move } = await refused();
    await give(MODERATOR, RETRY);
    await give(MODERATOR, RETRY);
    await move();
    const { version } = order();
    await give(MODERATOR, RETRY);
    expect(order().version).toBe(version);
  });

  it('is not tried again once the order is canceled', async () => {
    const { reply, open, give } = await refused();
    await reply(await open('cancellation'), 'accept');
    expect(await codeOf(give(MODERATOR, RETRY))).toBe('order-status-not-allowed');
  });
});

describe('a request that nothing is charged for', () => {
  it('has no charge to try again', async () => {
    const placed = await aPlacedOrder();
    await placed.reply(await placed.open('cancellation'), 'decline');
    expect(await codeOf(placed.give(MODERATOR, RETRY))).toBe('request-not-found');
    const none = { ...RETRY, requestId: 'order-1-9' };
    expect(await codeOf(placed.give(MODERATOR, none))).toBe('request-not-found');
  });
});

describe('an order that ends while a charge is unsettled', () => {
  const canceled = async () => {
    const charged = await aChargedOrder();
    await charged.reply(await charged.open('cancellation'), 'accept');
    return { ...charged, moveRefund: () => charged.moveOf('refund-order-1-4') };
  };

  it('requests no refund yet', async () => {
    const { order, events, ports, orderId } = await canceled();
    expect(order()).toMatchObject({ status: 'canceled', movements: [{ kind: 'charge' }] });
    expect(events()).not.toContain('refund_requested');
    const { entries } = await getHistory(ports, orderId, CUSTOMER, { limit: 100 });
    expect(entries.at(-1)?.event).toBe('order_canceled');
  });

  it('refunds what the charge has captured, too', async () => {
    const { payments, order, log, move, moveRefund } = await canceled();
    await move();
    expect(
      log()
        .at(-1)
        ?.events.map(({ event }) => event),
    ).toEqual(['charge_succeeded', 'refund_requested']);
    expect(refundsOf(order())[0]).toMatchObject({ requestId: 'order-1-4', amount: 65_000 });
    await moveRefund();
    expect(order().payment).toMatchObject({ captured: 70_000, refunded: 65_000 });
    expect(payments.moved().map(({ kind, amount }) => [kind, amount])).toEqual([
      ['charge', 20_000],
      ['refund', 65_000],
    ]);
  });

  it('refunds only what was captured before when the charge fails', async () => {
    const { payments, order, move } = await canceled();
    payments.behave('decline');
    await move();
    expect(refundsOf(order())[0]).toMatchObject({ status: 'pending', amount: 45_000 });
  });

  it('waits through an outage, however long', async () => {
    const { clock, moneyPorts, payments, order, refund, move } = await canceled();
    payments.behave('outage');
    for (let day = 0; day < 3; day += 1) {
      clock.advance(86_400_000);
      await sweepOverdue(moneyPorts, PLENTY);
      await expect(move()).rejects.toBeInstanceOf(Unavailable);
    }
    expect(refund()).toBeUndefined();
    payments.behave('ok');
    await move();
    expect(refundsOf(order())[0]?.amount).toBe(65_000);
  });

  it('keeps to the amount that a dispute was closed with', async () => {
    const { newEndAt: _, ...work } = REQUEST_FORMS.additional_work;
    const charged = await aChargedOrder({ ...ORDER_FORM, ...LATE }, work);
    await charged.reply(await charged.open('dispute'), 'accept');
    expect(charged.order()).toMatchObject({ status: 'completed', movements: [{ kind: 'charge' }] });
    await charged.move();
    expect(refundsOf(charged.order())[0]).toMatchObject({ amount: 20_000, type: 'dispute' });
  });
});
