import { getOrder } from '../../../lambdas/application/get-order.ts';
import { CUSTOMER, PRO } from '../../support/callers.ts';
import { aCanceledOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, type PlacedOrder } from '../../support/placed-order.ts';

const show = ({ ports, orderId }: PlacedOrder, caller = CUSTOMER) =>
  getOrder(ports, orderId, caller);

describe('an order as its parties see it', () => {
  it('has exactly these parts', async () => {
    const placed = await aPlacedOrder();
    const free = (type: string, onSilence: string) => ({
      type,
      allowed: true,
      window: 'PT48H',
      expiresAt: '2026-03-04T08:00:00Z',
      onSilence,
    });
    expect(await show(placed)).toEqual({
      orderId: 'order-1',
      customerId: 'customer-1',
      proId: 'pro-1',
      customerName: 'Ada',
      proName: 'Grace',
      title: 'Paint the hall',
      status: 'accepted',
      price: { amount: 50_000, currency: 'USD' },
      startAt: '2026-03-03T09:00:00Z',
      endAt: '2026-03-20T17:00:00Z',
      createdAt: '2026-03-02T08:00:00.000Z',
      updatedAt: '2026-03-02T08:00:00.000Z',
      version: 1,
      payment: {
        captured: 50_000,
        serviceFee: 5_000,
        refunded: 0,
        refundable: 45_000,
        available: 45_000,
      },
      charges: [],
      pendingRequest: null,
      delivery: null,
      refunds: [],
      refund: null,
      assistant: [
        free('change_time', 'no_change'),
        free('price_adjustment', 'no_change'),
        free('progress_update', 'cancel_order_and_refund'),
        free('cancellation', 'cancel_order_and_refund'),
        {
          type: 'dispute',
          allowed: false,
          reason: 'ground-not-met',
          grounds: [],
          window: 'P7D',
          expiresAt: '2026-03-09T08:00:00Z',
          onSilence: 'refund_requested_amount',
        },
      ],
    });
  });

  it('has no payment when it is post-paid', async () => {
    const { payment: _, ...form } = ORDER_FORM;
    const placed = await aPlacedOrder({ form });
    expect((await show(placed)).payment).toBeNull();
  });

  it('has no names when the marketplace gave none', async () => {
    const { customerName: _, proName: __, ...form } = ORDER_FORM;
    const order = await show(await aPlacedOrder({ form }));
    expect(order).not.toHaveProperty('customerName');
    expect(order).not.toHaveProperty('proName');
  });

  it('has the pending request in full', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('cancellation');
    const { pendingRequest } = await show(placed);
    expect(pendingRequest).toEqual(request);
    expect(pendingRequest).toMatchObject({ form: REQUEST_FORMS.cancellation, response: null });
  });

  it('is not shown without its pending request: that its opening is missing is a mistake', async () => {
    const placed = await aPlacedOrder();
    await placed.open('cancellation');
    const { orders } = placed.ports;
    const load: typeof orders.load = async (orderId) => orders.load(orderId);
    const reading = getOrder({ ...placed.ports, orders: { ...orders, load } }, 'order-1', CUSTOMER);
    await expect(reading).rejects.toThrow('Order order-1 lacks the change that opened order-1-2');
  });

  it('has its refund without our own bookkeeping', async () => {
    const canceled = await aCanceledOrder();
    const refund = { amount: 45_000, requestedAt: '2026-03-02T08:00:00.000Z' };
    expect((await show(canceled)).refund).toEqual({ ...refund, status: 'pending' });
    canceled.clock.advance(1_500);
    await canceled.move();
    const { payment, refund: settled } = await show(canceled);
    const settledAt = '2026-03-02T08:00:01.500Z';
    expect(settled).toEqual({ ...refund, status: 'succeeded', settledAt });
    expect(payment).toMatchObject({ refunded: 45_000, refundable: 0 });
  });
});

describe('the assistant of an order with a pending request', () => {
  const reasons = async (placed: PlacedOrder, caller = CUSTOMER) =>
    (await show(placed, caller)).assistant.map(({ reason }) => reason);

  it('says that it is pending until its deadline', async () => {
    const placed = await aPlacedOrder();
    const { expiresAt } = await placed.open('change_time');
    placed.clock.set(Date.parse(expiresAt) - 1);
    expect(await reasons(placed)).toEqual(Array(5).fill('pending-request'));
    expect(await reasons(placed, PRO)).toEqual(Array(4).fill('pending-request'));
  });

  it('is as if settled from the deadline on, while the stored state is shown', async () => {
    const placed = await aPlacedOrder();
    const { expiresAt, requestId } = await placed.open('change_time');
    placed.clock.set(expiresAt);
    expect(await reasons(placed)).toEqual([...Array(4), 'ground-not-met']);
    const { pendingRequest, status, version } = await show(placed);
    expect(pendingRequest).toMatchObject({ requestId, status: 'pending' });
    expect({ status, version }).toEqual({ status: 'accepted', version: 2 });
  });

  it('knows that silence will have canceled the order', async () => {
    const placed = await aPlacedOrder();
    const { expiresAt } = await placed.open('progress_update');
    placed.clock.set(expiresAt);
    expect(await reasons(placed, PRO)).toEqual(Array(4).fill('order-status-not-allowed'));
    const { refund, status } = await show(placed);
    expect({ refund, status }).toEqual({ refund: null, status: 'accepted' });
    expect(placed.orders.writes()).toBe(2);
  });

  it('tells of a delivery that is pending', async () => {
    const placed = await aPlacedOrder();
    await placed.step('start_work');
    await placed.step('submit_delivery');
    expect(await reasons(placed)).toEqual(Array(5).fill('pending-delivery'));
  });
});
