import { getOrder } from '../../../lambdas/application/get-order.ts';
import { refundsOf } from '../../../lambdas/domain/movements.ts';
import { CUSTOMER, MODERATOR } from '../../support/callers.ts';
import { aChargedOrder, aPaidOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, LATE, type PlacedOrder } from '../../support/placed-order.ts';

const RETRY = { type: 'retry_refund', form: {} } as const;

const { payment: _, ...postPaid } = ORDER_FORM;
const paid = (captured: number, serviceFee: number) => ({
  ...ORDER_FORM,
  payment: { captured, serviceFee },
});

/** The parties agree on a lower price than 50,000, or than the last one they agreed on. */
const lower = async (placed: PlacedOrder, newPrice: number) => {
  const form = { ...REQUEST_FORMS.price_adjustment, newPrice };
  await placed.reply(await placed.open('price_adjustment', { form }), 'accept');
};

const refundsIn = ({ order }: PlacedOrder) =>
  refundsOf(order()).map(({ requestId, status, amount }) => ({ requestId, status, amount }));

describe('a lower price that both agree on', () => {
  it('holds at once; the order goes on and the difference goes back', async () => {
    const placed = await aPlacedOrder();
    await lower(placed, 42_000);
    expect(placed.order()).toMatchObject({ status: 'accepted', price: { amount: 42_000 } });
    expect(placed.log().at(-1)?.events).toMatchObject([
      { event: 'request_accepted' },
      { event: 'price_adjusted', data: { requestId: 'order-1-2', amount: 8_000 } },
      { event: 'refund_requested', data: { movementId: 'refund-order-1-2', amount: 8_000 } },
    ]);
  });

  it.each([
    ['the difference', paid(50_000, 5_000), 8_000],
    ['all that can be refunded, when that is less', paid(50_000, 44_000), 6_000],
    ['as much as both, when they are the same', paid(50_000, 42_000), 8_000],
    ['nothing when nothing can be refunded', paid(5_000, 5_000), 0],
    ['nothing of a post-paid order', postPaid, 0],
  ])('gives back %s', async (_, form, amount) => {
    const placed = await aPlacedOrder({ form });
    await lower(placed, 42_000);
    const refunds = amount ? [{ requestId: 'order-1-2', status: 'pending', amount }] : [];
    expect(refundsIn(placed)).toEqual(refunds);
    expect(placed.order().price.amount).toBe(42_000);
  });

  it('changes nothing when it is declined', async () => {
    const placed = await aPlacedOrder();
    await placed.reply(await placed.open('price_adjustment'), 'decline');
    expect(placed.order()).toMatchObject({ price: { amount: 50_000 }, movements: [] });
  });
});

describe('an order with several refunds', () => {
  it('shows them oldest first, and the newest as its refund', async () => {
    const order = await aPaidOrder();
    await lower(order, 42_000);
    await order.moveOf('refund-order-1-2');
    order.clock.advance(60_000);
    await lower(order, 41_000);
    const [first, second] = [
      { status: 'succeeded', amount: 8_000, requestedAt: '2026-03-02T08:00:00.000Z' },
      { status: 'pending', amount: 1_000, requestedAt: '2026-03-02T08:01:00.000Z' },
    ];
    expect(await getOrder(order.ports, order.orderId, CUSTOMER)).toMatchObject({
      refunds: [
        { ...first, requestId: 'order-1-2', settledAt: '2026-03-02T08:00:00.000Z' },
        { ...second, requestId: 'order-1-5' },
      ],
      refund: second,
      payment: { captured: 50_000, refunded: 8_000, refundable: 37_000 },
    });
  });

  it('is canceled with a refund of the rest, also while the first is on its way', async () => {
    const order = await aPaidOrder();
    await lower(order, 42_000);
    await order.reply(await order.open('cancellation'), 'accept');
    expect(refundsIn(order).map(({ amount }) => amount)).toEqual([8_000, 37_000]);
    await order.moveOf('refund-order-1-4');
    await order.moveOf('refund-order-1-2');
    expect(order.order()).toMatchObject({ status: 'canceled', payment: { refunded: 45_000 } });
    expect(order.payments.moved().map(({ key }) => key)).toEqual([
      'refund-order-1-4',
      'refund-order-1-2',
    ]);
  });

  it('never gives back more than was captured, less the fee', async () => {
    const order = await aPaidOrder(paid(50_000, 44_000));
    for (const price of [48_000, 46_000, 45_000, 1]) await lower(order, price);
    await order.reply(await order.open('cancellation'), 'accept');
    expect(refundsIn(order).map(({ amount }) => amount)).toEqual([2_000, 2_000, 1_000, 1_000]);
  });

  it('keeps what a failed refund has promised: a later one is for the rest', async () => {
    const order = await aPaidOrder(paid(50_000, 40_000));
    order.payments.behave('decline');
    await lower(order, 42_000);
    await order.moveOf('refund-order-1-2');
    await lower(order, 1);
    expect(refundsIn(order)).toMatchObject([
      { status: 'failed', amount: 8_000 },
      { status: 'pending', amount: 2_000 },
    ]);
  });

  it('has all that failed tried again at once, and nothing else', async () => {
    const order = await aPaidOrder();
    await lower(order, 49_000);
    await order.moveOf('refund-order-1-2');
    order.payments.behave('decline');
    for (const [price, id] of [
      [47_000, 'order-1-5'],
      [44_000, 'order-1-8'],
    ] as const) {
      await lower(order, price);
      await order.moveOf(`refund-${id}`);
    }
    order.payments.behave('ok');
    await order.give(MODERATOR, RETRY);
    expect(order.log().at(-1)?.events).toMatchObject([
      { event: 'refund_requested', data: { movementId: 'refund-order-1-5', attempt: 2 } },
      { event: 'refund_requested', data: { movementId: 'refund-order-1-8', attempt: 2 } },
    ]);
    for (const id of ['order-1-5', 'order-1-8']) await order.moveOf(`refund-${id}`);
    expect(order.order().payment?.refunded).toBe(6_000);
    expect(order.payments.moved().map(({ key }) => key)).toEqual([
      ...['refund-order-1-2', 'refund-order-1-5.1', 'refund-order-1-8.1'],
    ]);
  });
});

describe('a price adjustment while a charge is unsettled', () => {
  const { newEndAt: _, ...work } = REQUEST_FORMS.additional_work;

  it('waits with its refund until the charge is settled; the price holds at once', async () => {
    const order = await aChargedOrder();
    await lower(order, 62_000);
    expect(order.order().price.amount).toBe(62_000);
    expect(refundsIn(order)).toEqual([]);
    await order.move();
    expect(refundsIn(order)).toEqual([
      { requestId: 'order-1-4', status: 'pending', amount: 8_000 },
    ]);
  });

  it('is refunded up to what was captured when the charge fails', async () => {
    const order = await aChargedOrder(paid(50_000, 46_000));
    await lower(order, 60_000);
    order.payments.behave('decline');
    await order.move();
    expect(refundsIn(order)).toMatchObject([{ amount: 4_000 }]);
  });

  it('is refunded before a cancellation that waits as well, which gets the rest', async () => {
    const order = await aChargedOrder();
    await lower(order, 62_000);
    await order.reply(await order.open('cancellation'), 'accept');
    expect(refundsIn(order)).toEqual([]);
    await order.move();
    expect(refundsIn(order)).toMatchObject([
      { requestId: 'order-1-4', amount: 8_000 },
      { requestId: 'order-1-6', amount: 57_000 },
    ]);
    expect(
      order
        .log()
        .at(-1)
        ?.events.map(({ event }) => event),
    ).toEqual([...['charge_succeeded', 'refund_requested', 'refund_requested']]);
  });

  it('leaves no more to a dispute than the rest', async () => {
    const order = await aChargedOrder({ ...paid(50_000, 20_000), ...LATE }, work);
    await lower(order, 50_000);
    const form = { ...REQUEST_FORMS.dispute, requestedRefund: 10_001 };
    await expect(order.open('dispute', { form })).rejects.toMatchObject({
      errors: [{ pointer: '/requestedRefund' }],
    });
    const all = { ...form, requestedRefund: 10_000 };
    await order.reply(await order.open('dispute', { form: all }), 'accept');
    expect(order.order().status).toBe('canceled');
  });
});
