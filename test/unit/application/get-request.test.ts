import { getRequest } from '../../../lambdas/application/get-request.ts';
import type { OrderStore } from '../../../lambdas/application/order-store.ts';
import type { Caller } from '../../../lambdas/domain/actor.ts';
import { BACK_END, CUSTOMER, MODERATOR, PRO, THE_SYSTEM } from '../../support/callers.ts';
import { aChargedOrder } from '../../support/canceled-order.ts';
import { ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { aPlacedOrder, LATE, type PlacedOrder } from '../../support/placed-order.ts';
import { codeOf } from '../../support/refusals.ts';

const read = ({ ports, orderId }: PlacedOrder, requestId: string, caller: Caller = CUSTOMER) =>
  getRequest(ports, orderId, requestId, caller);

describe('reading a request', () => {
  it('shows it pending, with its form and deadline', async () => {
    const placed = await aPlacedOrder({ at: '2026-03-02T09:00:00.250Z' });
    await placed.open('cancellation');
    expect(await read(placed, 'order-1-2')).toEqual({
      requestId: 'order-1-2',
      orderId: 'order-1',
      type: 'cancellation',
      status: 'pending',
      openedBy: { id: 'customer-1', role: 'customer' },
      openedAt: '2026-03-02T09:00:00.250Z',
      expiresAt: '2026-03-04T09:00:01Z',
      onSilence: 'cancel_order_and_refund',
      round: 1,
      form: REQUEST_FORMS.cancellation,
      response: null,
    });
  });

  it('shows it as stored: past its deadline it is pending until it has been settled', async () => {
    const placed = await aPlacedOrder();
    const opened = await placed.open('cancellation');
    placed.clock.set(opened.expiresAt);
    expect((await read(placed, opened.requestId)).status).toBe('pending');
    expect(placed.order().version).toBe(2);
  });

  it('shows the same long after it has closed, however much has happened since', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('cancellation');
    await placed.reply(first, 'decline');
    const declined = await read(placed, first.requestId);
    for (let more = 0; more < 12; more += 1) {
      await placed.reply(await placed.open('progress_update'), 'provide-progress');
    }
    placed.clock.advance(365 * 86_400_000);
    for (const caller of [CUSTOMER, PRO, MODERATOR, BACK_END]) {
      expect(await read(placed, first.requestId, caller)).toEqual(declined);
    }
    expect(declined).toMatchObject({
      status: 'declined',
      response: { note: 'Not this month, sorry.', by: { role: 'pro' } },
      closedAt: '2026-03-02T08:00:00.000Z',
    });
  });

  it('shows a dispute as it was decided, however much happened while it was contested', async () => {
    const { newEndAt: _, ...work } = REQUEST_FORMS.additional_work;
    const charged = await aChargedOrder({ ...ORDER_FORM, ...LATE }, work);
    const dispute = await charged.open('dispute');
    await charged.reply(dispute, 'contest');
    for (let restarts = 0; restarts < 5; restarts += 1) {
      charged.clock.advance(120_000);
      await charged.give(THE_SYSTEM, { type: 'restart_movements' });
    }
    await charged.reply(dispute, 'resolution');
    const at = '2026-03-02T08:10:00.000Z';
    expect(await read(charged, dispute.requestId)).toMatchObject({
      status: 'resolved',
      response: { ...REPLY_FORMS.contest, by: { role: 'pro' } },
      resolution: { ...REPLY_FORMS.resolution, by: { role: 'moderator' }, at },
      closedAt: at,
    });
  });

  it('looks no further than it has to: once when it closed with the next change', async () => {
    const placed = await aPlacedOrder();
    const first = await placed.open('cancellation');
    await placed.reply(first, 'decline');
    for (let more = 0; more < 6; more += 1) {
      await placed.reply(await placed.open('progress_update'), 'provide-progress');
    }
    const pending = await placed.open('change_time');
    let looks = 0;
    const changes: OrderStore['changes'] = (...query) => {
      looks += 1;
      return placed.orders.changes(...query);
    };
    const ports = { ...placed.ports, orders: { ...placed.orders, changes } };
    await read({ ...placed, ports }, first.requestId);
    expect(looks).toBe(1);
    await read({ ...placed, ports }, pending.requestId);
    expect(looks).toBe(1);
  });

  it('finds its close after more than a hundred changes that moved its deadline', async () => {
    const placed = await aPlacedOrder();
    const request = await placed.open('change_time');
    const deadline = Date.parse(request.expiresAt);
    const movedTo = (seconds: number) => new Date(deadline + seconds * 1000).toISOString();
    for (let second = 1; second <= 250; second += 1) await placed.extend(request, movedTo(second));
    const shown = { status: 'pending', expiresAt: movedTo(250).replace('.000', '') };
    expect(await read(placed, request.requestId)).toMatchObject(shown);
    await placed.reply(request, 'decline');
    const closed = { ...shown, status: 'declined' };
    expect(await read(placed, request.requestId)).toMatchObject(closed);
  });

  it.each(['order-1-1', 'order-1-3', 'order-1-9', 'order-2-2', 'order-1-02', 'x', ''])(
    'knows no request %j',
    async (requestId) => {
      const placed = await aPlacedOrder();
      await placed.reply(await placed.open('cancellation'), 'decline');
      expect(await codeOf(read(placed, requestId))).toBe('request-not-found');
    },
  );

  it('does not find it under another order', async () => {
    const placed = await aPlacedOrder();
    await placed.open('cancellation');
    const elsewhere = getRequest(placed.ports, 'order-7', 'order-1-2', CUSTOMER);
    expect(await codeOf(elsewhere)).toBe('order-not-found');
  });
});
